package uk.safeguarding.escalation.engine.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.StartRefused;
import uk.safeguarding.escalation.calendar.EnglandAndWalesHolidays;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.register.CalendarChanges;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipFileException;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.partnership.PartnershipSource;

/**
 * The partnerships that this installation serves, each with its calendar, from the {@code *.yaml} files of a folder: those that
 * come with the application, or the Board's own, which count from the next start on (SGL-X2.2).
 */
@Component
public class Partnerships {

    /** The local time of all five partnerships. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Map<String, Partnership> byId = new LinkedHashMap<>();
    private final Map<String, WorkingDayCalendar> calendars = new LinkedHashMap<>();

    /**
     * Reads the partnerships' files.
     *
     * @param resources finds the files
     * @param location  folder that holds them, as a path or a URL ({@code safeguarding.partnerships.location})
     * @param changes   days added and cancelled
     * @throws StartRefused with every mistake, file and line, or where the folder has no file
     */
    public Partnerships(ResourcePatternResolver resources, @Value("${safeguarding.partnerships.location}") String location,
                        CalendarChanges changes) {
        EnglandAndWalesHolidays holidays = new EnglandAndWalesHolidays();
        for (Partnership partnership : load(files(resources, location))) {
            byId.put(partnership.id(), partnership);
            calendars.put(partnership.id(), new WorkingDayCalendar(holidays, () -> changes.of(partnership.id()),
                    partnership.closeOfBusiness(), ZONE));
        }
    }

    private static List<Partnership> load(List<PartnershipSource> files) {
        try {
            return PartnershipLoader.loadAll(files);
        } catch (PartnershipFileException e) {
            throw new StartRefused("The facts of the partnerships cannot be used:\n" + e.getMessage(),
                    "Correct the files in partnerships/, then start again.", e);
        }
    }

    private static List<PartnershipSource> files(ResourcePatternResolver resources, String location) {
        List<PartnershipSource> files = new ArrayList<>();
        try {
            Resource[] found = resources.getResources(pattern(location));
            Arrays.sort(found, (a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())));
            for (Resource file : found) {
                files.add(new PartnershipSource(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The partnerships' files cannot be read", e);
        }
        if (files.isEmpty()) {
            throw new StartRefused("There is no partnership's file (*.yaml) in " + location + ".",
                    "Set safeguarding.partnerships.location to the folder that holds them, then start again.");
        }
        return files;
    }

    private static String pattern(String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        return (folder.contains(":") ? folder : "file:" + folder) + "*.yaml";
    }

    /** All partnerships, by id. */
    public Collection<Partnership> all() {
        return byId.values();
    }

    /**
     * The partnership with this id, which is also its tenant's.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Partnership get(String id) {
        Partnership partnership = byId.get(id);
        if (partnership == null) {
            throw new IllegalArgumentException("There is no partnership \"" + id + "\"");
        }
        return partnership;
    }

    /** Working days and close of business of a partnership. */
    public WorkingDayCalendar calendar(String id) {
        get(id);
        return calendars.get(id);
    }
}

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

/** The partnerships that this installation serves, from {@code partnerships/*.yaml}, each with its calendar. */
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
     * @param changes   days added and cancelled
     * @throws StartRefused with every mistake, file and line
     */
    public Partnerships(ResourcePatternResolver resources, CalendarChanges changes) {
        EnglandAndWalesHolidays holidays = new EnglandAndWalesHolidays();
        for (Partnership partnership : load(files(resources))) {
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

    private static List<PartnershipSource> files(ResourcePatternResolver resources) {
        List<PartnershipSource> files = new ArrayList<>();
        try {
            Resource[] found = resources.getResources("classpath*:partnerships/*.yaml");
            Arrays.sort(found, (a, b) -> String.valueOf(a.getFilename()).compareTo(String.valueOf(b.getFilename())));
            for (Resource file : found) {
                files.add(new PartnershipSource(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The partnerships' files cannot be read", e);
        }
        return files;
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

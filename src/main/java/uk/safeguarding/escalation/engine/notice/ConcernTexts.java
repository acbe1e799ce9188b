package uk.safeguarding.escalation.engine.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.ConcernContact;
import uk.safeguarding.escalation.partnership.ConcernContacts;

/** Where a safeguarding concern about the dispute's adult is taken now, in plain words (HAR-7.1, HAR-7.2). */
@Component
public class ConcernTexts {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Clock clock;

    /**
     * @param partnerships the partnerships' contacts
     * @param disputes     the register's disputes
     * @param records      the raise form, which says to which group the adult belongs
     * @param clock        the engine's clock: which number is to be dialled depends on the hour
     */
    public ConcernTexts(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, Clock clock) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.clock = clock;
    }

    /** One line for each contact, the one to ring now first; empty where the partnership's file has none. */
    public String of(String reference) {
        String partnership = disputes.get(reference).partnership();
        ConcernContacts contacts = partnerships.get(partnership).concernContacts();
        Instant now = clock.instant();
        boolean officeHours = contacts.isOfficeHours(now.atZone(Partnerships.ZONE).toLocalTime(),
                partnerships.calendar(partnership).isWorkingDay(partnerships.calendar(partnership).dateOf(now)));
        return records.latestWith(reference, "adultGroup").map(e -> contacts.fitting(e.text("adultGroup"), officeHours))
                .orElseGet(contacts::contacts).stream().map(contact -> line(contact, officeHours))
                .collect(Collectors.joining("\n"));
    }

    private static String line(ConcernContact contact, boolean officeHours) {
        List<String> ways = new ArrayList<>(contact.phones(officeHours));
        if (ways.size() > 1) {
            ways.set(1, ways.get(1) + (officeHours ? " (outside office hours)" : " (office hours only)"));
        }
        if (contact.contact().email() != null) {
            ways.add(contact.contact().email());
        }
        return contact.contact().name() + ": " + String.join(", ", ways);
    }
}

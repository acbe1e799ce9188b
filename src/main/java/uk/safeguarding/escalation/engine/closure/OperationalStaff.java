package uk.safeguarding.escalation.engine.closure;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.notification.Recipient;

/**
 * The staff who carry out what was agreed, by the work addresses that their manager gives: with an account or without. They
 * are told the agreement and its actions, under their own agency's case reference, and nothing else of the dispute.
 */
@Component
public class OperationalStaff {

    private static final int MOST = 3;

    private final RecordRegister records;
    private final DisputeRegister disputes;
    private final OwedActions owed;
    private final Accounts accounts;
    private final NoticeWriter notices;

    OperationalStaff(RecordRegister records, DisputeRegister disputes, OwedActions owed, Accounts accounts, NoticeWriter notices) {
        this.records = records;
        this.disputes = disputes;
        this.owed = owed;
        this.accounts = accounts;
        this.notices = notices;
    }

    /**
     * Tells those whom a party has named what was agreed or decided, and by when it is to be done (TRA-2.2d, TRA-2.3d,
     * TRA-2.6a).
     */
    void tell(String reference, String party) {
        Entry named = records.ofKind(reference, EntryKind.SHARED_ACTIONS).stream().filter(e -> party.equals(e.partyId()))
                .reduce((earlier, later) -> later).orElseThrow();
        List<String> addresses = IntStream.rangeClosed(1, MOST).mapToObj(i -> named.text("operationalStaff" + i))
                .filter(address -> address != null).toList();
        send(reference, addresses, "Case reference in your agency: " + named.text("staffCaseReference") + "\n\n"
                + owed.text(reference), settled(reference));
    }

    /**
     * Tells the staff at these addresses what was agreed between the agencies.
     *
     * @param agreed what they are told, actions with owner and date included
     */
    public void tell(String reference, Collection<String> addresses, String agreed) {
        send(reference, addresses, agreed, Told.AGREED);
    }

    /**
     * Tells the staff at these addresses what is to be done although nothing is settled, as a round table proposes it (TRA-3.3).
     *
     * @param actions the actions alone, with owner and date
     */
    public void tellProposed(String reference, Collection<String> addresses, String actions) {
        send(reference, addresses, actions, Told.PROPOSED);
    }

    /** What was not agreed is not told as if it were: a view that binds nobody says so, and who does not accept it (AMB-14). */
    private Told settled(String reference) {
        return disputes.outcome(reference).filter(o -> o.outcome() == Outcome.DECIDED_NOT_BINDING).isPresent() ? Told.VIEW : Told.AGREED;
    }

    /** With which words staff are told, by the outcome. */
    private enum Told {
        AGREED("agreed between the agencies, for those who carry it out", "The agencies have settled a disagreement about how they work "
                + "in one person's case. This concerns your work."),
        PROPOSED("proposed between the agencies, for those who carry it out", "The agencies are settling a disagreement about how they "
                + "work in one person's case. This concerns your work."),
        VIEW("the Independent Chair's view, not binding", "The agencies have not agreed about how they work in one person's case. This is "
                + "the Independent Chair's view. It is not binding, and the text says who does not accept it. Your manager tells you "
                + "what your agency does.");

        private final String subject;
        private final String opening;

        Told(String subject, String opening) {
            this.subject = subject;
            this.opening = opening;
        }
    }

    private void send(String reference, Collection<String> addresses, String text, Told told) {
        List<Recipient> staff = addresses.stream().map(address -> accounts.userByEmail(address).map(Recipient::user)
                .orElseGet(() -> Recipient.email(address.strip()))).toList();
        notices.tell(reference, "operational-staff", staff, told.subject, told.opening + "\n\n" + text);
    }
}

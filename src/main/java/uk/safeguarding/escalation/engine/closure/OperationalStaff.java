package uk.safeguarding.escalation.engine.closure;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Proposal.Action;
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
    private final Settlement settlement;
    private final Accounts accounts;
    private final NoticeWriter notices;

    OperationalStaff(RecordRegister records, Settlement settlement, Accounts accounts, NoticeWriter notices) {
        this.records = records;
        this.settlement = settlement;
        this.accounts = accounts;
        this.notices = notices;
    }

    /** Tells those whom a party has named what was agreed or decided, and by when it is to be done (TRA-2.2d, TRA-2.3d, TRA-2.6a). */
    void tell(String reference, String party) {
        Entry named = records.ofKind(reference, EntryKind.SHARED_ACTIONS).stream().filter(e -> party.equals(e.partyId()))
                .reduce((earlier, later) -> later).orElseThrow();
        List<String> addresses = IntStream.rangeClosed(1, MOST).mapToObj(i -> named.text("operationalStaff" + i))
                .filter(address -> address != null).toList();
        tell(reference, addresses, "Case reference in your agency: " + named.text("staffCaseReference") + "\n\n"
                + settlement.wording(reference) + Action.toText(settlement.actions(reference)));
    }

    /**
     * Tells the staff at these addresses what was agreed.
     *
     * @param agreed what they are told, actions with owner and date included
     */
    public void tell(String reference, Collection<String> addresses, String agreed) {
        List<Recipient> staff = addresses.stream().map(address -> accounts.userByEmail(address).map(Recipient::user)
                .orElseGet(() -> Recipient.email(address.strip()))).toList();
        notices.tell(reference, "operational-staff", staff, "agreed between the agencies, for those who carry it out",
                "The agencies have settled a disagreement about how they work in one person's case. This concerns your work.\n\n"
                        + agreed);
    }
}

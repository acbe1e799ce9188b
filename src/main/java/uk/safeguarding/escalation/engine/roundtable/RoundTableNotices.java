package uk.safeguarding.escalation.engine.roundtable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.notice.Recipients;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.RoundTableRule;

/** What a round table tells people. */
@Component
class RoundTableNotices {

    private static final int MOST_STAFF = 3;

    private final NoticeWriter notices;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final HandlerDirectory directory;
    private final Accounts accounts;
    private final Partnerships partnerships;

    RoundTableNotices(NoticeWriter notices, DisputeRegister disputes, RecordRegister records, HandlerDirectory directory,
                      Accounts accounts, Partnerships partnerships) {
        this.notices = notices;
        this.disputes = disputes;
        this.records = records;
        this.directory = directory;
        this.accounts = accounts;
        this.partnerships = partnerships;
    }

    /** Tells the parties, and the senior managers of agencies that are invited besides: those learn when, and nothing of the case. */
    void convened(Dispute dispute, List<String> invited, RoundTableRule rule) {
        Partnership partnership = partnerships.get(dispute.partnership());
        Entry entry = records.latest(dispute.reference(), EntryKind.ROUND_TABLE_CONVENED).orElseThrow();
        String when = "A round table of senior managers was convened for " + ReadableDates.date(LocalDate.parse(entry.text("meetingOn")))
                + ", " + entry.text("meetingPlace") + ".\n\nRisk management framework: " + entry.text("frameworkReference") + "\n";
        List<Recipient> recipients = new ArrayList<>(notices.parties(dispute.reference()));
        disputes.parties(dispute.reference()).forEach(p -> recipients.addAll(Recipients.of(
                directory.at(dispute.reference(), p.id(), rule.rung(), null))));
        notices.tell(dispute.reference(), "round-table-convened", recipients, "a round table was convened", when
                + "\nIt suspends nothing: the stage that is open keeps its task and its limit.");
        List<Recipient> guests = invited.stream().flatMap(agency -> partnership.postsAt(agency, rule.rung()).stream())
                .map(PostRef::groupId).filter(accounts::isHeld).map(Recipient::group).filter(r -> !recipients.contains(r)).toList();
        if (!guests.isEmpty()) {
            notices.tell(dispute.reference(), "round-table-invitation", guests, "you are invited to a round table", when
                    + "\nYour agency is no party. Ask the manager who convened it for what you need to know.");
        }
    }

    /**
     * What the round table agreed or proposes goes to the operational staff without passing the levels between (TRA-3.3): to the
     * practitioners of every party, whoever else is named, and the raiser; and to those who act for the parties now.
     */
    void outcome(Dispute dispute, Entry entry) {
        List<Recipient> recipients = new ArrayList<>();
        for (Party party : disputes.parties(dispute.reference())) {
            recipients.addAll(Recipients.of(directory.practitioners(dispute.reference(), party.id())));
        }
        IntStream.rangeClosed(1, MOST_STAFF).mapToObj(i -> entry.text("operationalStaff" + i)).filter(Objects::nonNull)
                .map(address -> accounts.userByEmail(address).map(Recipient::user).orElseGet(() -> Recipient.email(address.strip())))
                .forEach(recipients::add);
        recipients.add(Recipient.user(dispute.raisedBy()));
        recipients.addAll(notices.parties(dispute.reference()));
        notices.tell(dispute.reference(), "round-table", recipients, "what the round table of senior managers "
                + (agreed(entry) ? "agreed" : "proposes"), agreed(entry)
                ? "The round table of senior managers has settled the matter. This concerns your work.\n\n" + Proposal.wordingOf(entry)
                : "The round table of senior managers has found no agreement, and proposes how it is considered further: "
                        + way(entry) + Proposal.Action.toText(Proposal.Action.of(entry)));
    }

    private static boolean agreed(Entry entry) {
        return RoundTable.AGREED.equals(entry.text(RoundTable.RESULT));
    }

    private static String way(Entry entry) {
        return (RoundTable.STAGE.equals(entry.text(RoundTable.RESULT)) ? "it goes on at stage " + entry.text("proposedStage")
                : "it goes to the multi-agency forum under the risk management framework, and the stage that is open goes on")
                + ".\n\nWhy: " + entry.text("roundTableReasons");
    }
}

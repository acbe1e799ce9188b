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
import uk.safeguarding.escalation.engine.closure.OperationalStaff;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.notice.Recipients;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.RoundTableRule;

/** What a round table tells people. */
@Component
class RoundTableNotices {

    private static final int MOST_STAFF = 3;
    private static final String CONVENED = "round-table-convened";

    private final NoticeWriter notices;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final HandlerDirectory directory;
    private final Accounts accounts;
    private final Partnerships partnerships;
    private final OperationalStaff staff;

    RoundTableNotices(NoticeWriter notices, DisputeRegister disputes, RecordRegister records, HandlerDirectory directory,
                      Accounts accounts, Partnerships partnerships, OperationalStaff staff) {
        this.notices = notices;
        this.disputes = disputes;
        this.records = records;
        this.directory = directory;
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.staff = staff;
    }

    /**
     * Tells the parties, and the senior managers of agencies that are invited besides: those learn when, and nothing of the
     * case.
     */
    void convened(Dispute dispute, List<String> invited, RoundTableRule rule) {
        Partnership partnership = partnerships.get(dispute.partnership());
        List<Recipient> recipients = takingPart(dispute, rule);
        tellConvened(dispute, recipients);
        List<Recipient> guests = invited.stream().flatMap(agency -> partnership.postsAt(agency, rule.rung()).stream())
                .map(PostRef::groupId).filter(accounts::isHeld).map(Recipient::group).filter(r -> !recipients.contains(r)).toList();
        if (!guests.isEmpty()) {
            notices.tell(dispute.reference(), "round-table-invitation", guests, "you are invited to a round table", when(dispute)
                    + "\nYour agency is no party. Ask the manager who convened it for what you need to know.");
        }
    }

    /**
     * A party has joined while a round table is open: its people learn of it. Where it has no senior manager, whom every party
     * needs there, the board office is alerted, as to join is never refused for that (GEN-20, TRA-3.2).
     */
    void joined(Dispute dispute, Party party, RoundTableRule rule, boolean nobody) {
        List<Recipient> recipients = new ArrayList<>(Recipients.of(directory.practitioners(dispute.reference(), party.id())));
        recipients.addAll(Recipients.of(directory.at(dispute.reference(), party.id(), rule.rung(), null)));
        tellConvened(dispute, recipients);
        if (nobody) {
            Partnership partnership = partnerships.get(dispute.partnership());
            notices.alertOffice(dispute.reference(), "round-table-nobody", "a party has nobody for the round table",
                    partnership.agency(party.agency()).orElseThrow().name() + " has joined while a round table is open, and nobody is "
                            + "known as its " + partnership.rung(rule.rung()).name() + ". Ask the agency who takes part, and an "
                            + "administrator to give the post a holder (in Admin, under Groups).");
        }
    }

    private void tellConvened(Dispute dispute, List<Recipient> recipients) {
        notices.tell(dispute.reference(), CONVENED, recipients, "a round table was convened", when(dispute)
                + "\nIt suspends nothing: the stage that is open keeps its task and its limit.");
    }

    private String when(Dispute dispute) {
        Entry entry = records.latest(dispute.reference(), EntryKind.ROUND_TABLE_CONVENED).orElseThrow();
        return "A round table of senior managers was convened for " + ReadableDates.date(LocalDate.parse(entry.text("meetingOn")))
                + ", " + entry.text("meetingPlace") + ".\n\nRisk management framework: " + entry.text("frameworkReference") + "\n";
    }

    private List<Recipient> takingPart(Dispute dispute, RoundTableRule rule) {
        List<Recipient> recipients = new ArrayList<>(notices.parties(dispute.reference()));
        disputes.parties(dispute.reference()).forEach(p -> recipients.addAll(Recipients.of(
                directory.at(dispute.reference(), p.id(), rule.rung(), null))));
        return recipients;
    }

    /** The dispute was settled while the round table was open: whoever takes part need not meet any more (TRA-3.1). */
    void over(Dispute dispute) {
        notices.tell(dispute.reference(), "round-table-over", takingPart(dispute, partnerships.get(dispute.partnership()).rules()
                .roundTable().orElseThrow()), "the round table has ended", "The disagreement was settled meanwhile, so the round table "
                + "of senior managers has ended, and its tasks are gone. What was agreed or decided stands in the written confirmation.");
    }

    /**
     * What the round table agreed or proposes goes to the operational staff without passing the levels between (TRA-3.3): the
     * agreement and the actions to whoever is named, and the reasons besides to the parties, their practitioners and the raiser.
     */
    void outcome(Dispute dispute, Entry entry) {
        List<String> named = IntStream.rangeClosed(1, MOST_STAFF).mapToObj(i -> entry.text("operationalStaff" + i))
                .filter(Objects::nonNull).toList();
        List<Proposal.Action> actions = Proposal.Action.of(entry);
        if (!named.isEmpty() && agreed(entry)) {
            staff.tell(dispute.reference(), named, Proposal.wordingOf(entry));
        } else if (!named.isEmpty() && !actions.isEmpty()) {
            staff.tellProposed(dispute.reference(), named, Proposal.Action.toText(actions));
        }
        List<Recipient> recipients = new ArrayList<>();
        for (Party party : disputes.parties(dispute.reference())) {
            recipients.addAll(Recipients.of(directory.practitioners(dispute.reference(), party.id())));
        }
        recipients.add(Recipient.user(dispute.raisedBy()));
        recipients.addAll(notices.parties(dispute.reference()));
        notices.tell(dispute.reference(), "round-table", recipients, "what the round table of senior managers "
                + (agreed(entry) ? "agreed" : "proposes"), agreed(entry)
                ? "The round table of senior managers has settled the matter. This concerns your work.\n\n" + Proposal.wordingOf(entry)
                : "The round table of senior managers has found no agreement, and proposes how it is considered further: "
                        + way(entry) + Proposal.Action.toText(actions));
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

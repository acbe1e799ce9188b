package uk.safeguarding.escalation.engine.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;

/** What goes to posts of the Board, or to an agency's own lead, beside what the parties are told. */
@Component
public class BoardNotices {

    private final NoticeWriter notices;
    private final Notices issue;
    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final ReachablePeople people;

    BoardNotices(NoticeWriter notices, Notices issue, DisputeTexts texts, DisputeRegister disputes, RecordRegister records,
                 ReachablePeople people) {
        this.notices = notices;
        this.issue = issue;
        this.texts = texts;
        this.disputes = disputes;
        this.records = records;
        this.people = people;
    }

    /** Tells the raising party's own safeguarding lead that somebody dissents from a meeting's decision, and why (HAR-5.6). */
    void dissent(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Entry raise = records.ofKind(reference, EntryKind.RAISE).get(0);
        String party = disputes.raisingParty(reference).id();
        notices.tell(reference, "dissent", Recipients.of(people.leadsOrOffice(reference, party)),
                "dissent from a decision of a meeting", texts.user(raise.author()) + " of your agency dissents from a decision of a "
                        + "meeting and asks for the escalation and resolution procedure.\n\nThe decision: "
                        + raise.text("decisionInForce") + "\n\nReasons: " + raise.text("dissentReasons"));
    }

    /** The Panel Chair's report of the issues to the Board: its Independent Chair and its office (HAR-4.4g). */
    void panelReport(DelegateExecution execution) {
        Dispute dispute = disputes.get(Vars.reference(execution));
        Entry report = records.latest(dispute.reference(), EntryKind.PANEL_REPORT).orElseThrow();
        StringBuilder body = new StringBuilder(texts.user(report.author())).append(" reports as Chair of the resolution panel.\n\n")
                .append("The issues:\n").append(report.text("panelIssues")).append("\n");
        Optional.ofNullable(report.text("panelLearning")).ifPresent(l -> body.append("\nFor the Board to consider:\n").append(l)
                .append("\n"));
        notices.tell(dispute.reference(), "panel-report", posts(texts.partnership(dispute.reference()),
                BoardRole.INDEPENDENT_CHAIR, BoardRole.OFFICE), "report of the resolution panel", body.toString());
    }

    /**
     * The last rung has reached its limit, and there is none beyond it: the dispute is overdue, the task stays where it is and
     * nothing is decided by the clock (GEN-27, TRA-2.5b).
     */
    void lastLimitPassed(DelegateExecution execution) {
        notices.alertOffice(Vars.reference(execution), "last-limit-passed", "overdue: the last stage has reached its limit",
                "The last stage has reached its limit, and there is no stage beyond it. The dispute is overdue. Nothing moves "
                        + "because of this: the task stays open until the matter is settled. Please ask whoever holds it, and see "
                        + "that the person is kept safe meanwhile.");
    }

    /** The annual summary, to the Board and to the partnership above it (HAR-4.4h, AMB-36). */
    public void annualSummary(Partnership partnership, String subject, String body) {
        issue.issue(partnership.id(), null, "annual-summary", posts(partnership, BoardRole.INDEPENDENT_CHAIR,
                BoardRole.PARTNERSHIP_CHAIR), subject, body);
    }

    private static List<Recipient> posts(Partnership partnership, BoardRole... roles) {
        return Stream.of(roles).flatMap(role -> partnership.boardPost(role).stream()).map(partnership::groupId)
                .map(Recipient::group).toList();
    }
}

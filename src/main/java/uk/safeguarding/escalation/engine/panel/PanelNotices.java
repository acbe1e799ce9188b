package uk.safeguarding.escalation.engine.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.PanelChange;
import uk.safeguarding.escalation.decision.panel.PanelFinding.Kind;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.hearing.Hearing;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.notice.Recipients;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.notification.Recipient;

/**
 * What people are told of a panel: parties and members its composition and its decision (SGL-4.n, HAR-4.4f), members what the
 * parties said. What somebody declared of themselves stays out of every notice.
 */
@Component
class PanelNotices {

    private final NoticeWriter notices;
    private final PanelCases cases;
    private final PanelPool pool;
    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Panel panel;
    private final Hearing hearing;

    PanelNotices(NoticeWriter notices, PanelCases cases, PanelPool pool, DisputeTexts texts, DisputeRegister disputes,
                 RecordRegister records, Panel panel, Hearing hearing) {
        this.notices = notices;
        this.cases = cases;
        this.pool = pool;
        this.texts = texts;
        this.disputes = disputes;
        this.records = records;
        this.panel = panel;
        this.hearing = hearing;
    }

    /** Who has a part in the panel without sitting on it: who oversees it, and who instigated it (HAR-4.4a, HAR-4.4b). */
    private List<Recipient> around(Dispute dispute) {
        List<Recipient> around = new ArrayList<>();
        if (!cases.rule(dispute).duties().overseenBy().isEmpty()) {
            around.addAll(Recipients.of(panel.who(dispute, "overseenBy")));
        }
        records.latest(dispute.reference(), EntryKind.PANEL_INSTIGATED).map(Entry::author)
                .filter(user -> !cases.interests(dispute).containsKey(user)).map(Recipient::user).ifPresent(around::add);
        return around;
    }

    /** Tells those who are asked now to instigate the panel, for whoever was asked before has a conflict (AMB-30). */
    void instigationPasses(Dispute dispute, Who who) {
        notices.tell(dispute.reference(), "panel-instigation", Recipients.of(who), "you are asked to instigate the resolution panel",
                "Whoever was asked to instigate the resolution panel has a conflict of interest. The task is now open to you in "
                        + "Tasklist.");
    }

    /** Tells those who form the panel for whom it waits, and how to replace them. */
    void silent(Dispute dispute, Who who, String waitsFor) {
        notices.tell(dispute.reference(), "panel-member-silent", Recipients.of(who), "the resolution panel waits for somebody",
                waitsFor + "\n\nWhile the panel waits it may not be able to decide. To replace somebody, start \"" + PanelSilence.ACT
                        + "\" in Tasklist; you are then asked to make the panel up.\n\nHow " + texts.person(dispute.reference()) + " is kept safe meanwhile: "
                        + texts.currentSafety(dispute.reference()));
    }

    /** Tells parties and the board office that somebody is replaced, and not why: it may be an illness. */
    void replaced(Dispute dispute, String user) {
        List<Recipient> all = new ArrayList<>(notices.parties(dispute.reference()));
        all.add(notices.office(dispute));
        all.addAll(around(dispute));
        all.add(Recipient.user(user));
        notices.tell(dispute.reference(), "panel-member-left", all, "a member has left the resolution panel", texts.user(user)
                + " is replaced. Whoever forms the panel has been asked to make it up.");
    }

    /** Tells the board office that too few member agencies can sit; the dispute stays open (AMB-35). */
    void poolTooSmall(Dispute dispute, String reason) {
        notices.alertOffice(dispute.reference(), "panel-pool-too-small", "no panel can be formed yet", "The resolution panel "
                + "cannot be formed from those who may sit. The dispute stays open.\n\n" + reason + "\n\nHow " + texts.person(dispute.reference()) + " is kept safe "
                + "meanwhile: " + texts.currentSafety(dispute.reference()));
    }

    /** Tells parties and members who sits, and new members what has been said so far. */
    void formed(Dispute dispute, Long stageEntry, SittingPanel panel) {
        List<Recipient> all = new ArrayList<>(notices.parties(dispute.reference()));
        all.addAll(members(panel));
        all.addAll(around(dispute));
        notices.tell(dispute.reference(), "panel-formed", all, "the resolution panel has been formed",
                "The resolution panel:\n" + composition(dispute, panel) + "\n\nEvery member declares whether they have an "
                        + "interest, and every party is asked for its representation. What the panel decides is binding.");
        hearing.heard(dispute, stageEntry).values().forEach(entry -> representation(dispute, panel, entry));
    }

    /** Tells parties and the board office that members had to leave, and not what they declared. */
    void membersLeft(Dispute dispute, PanelChange change) {
        List<Recipient> all = new ArrayList<>(notices.parties(dispute.reference()));
        all.add(notices.office(dispute));
        all.addAll(around(dispute));
        String who = change.removed().stream().map(member -> member.name() + ": " + neutral(change, member))
                .collect(Collectors.joining("\n"));
        notices.tell(dispute.reference(), "panel-member-left", all, "a member has left the resolution panel", who + "\n\n"
                + (change.mayDecide() ? "The panel still keeps the policy's rule."
                        : "Until the panel is made up it cannot decide. Whoever forms it has been asked to do so."));
    }

    private static String neutral(PanelChange change, PanelMember member) {
        return change.because().stream().filter(f -> f.about().equals(member.id()))
                .map(f -> f.kind() == Kind.PERSONAL_INTEREST ? "an interest was declared." : f.sentence()).distinct()
                .collect(Collectors.joining(" "));
    }

    /** Hands the members what a party said to them, or that it waived it. */
    void representation(Dispute dispute, SittingPanel panel, Entry entry) {
        String party = texts.party(texts.partnership(dispute.reference()), disputes.party(dispute.reference(), entry.partyId()));
        notices.tell(dispute.reference(), "panel-representation", members(panel), "a representation to the panel",
                party + ":\n\n" + Hearing.said(entry));
    }

    /** Tells everybody concerned what the panel decided. */
    void decided(Dispute dispute, SittingPanel panel, Entry decision) {
        List<Recipient> all = new ArrayList<>(notices.parties(dispute.reference()));
        all.add(Recipient.user(dispute.raisedBy()));
        all.addAll(members(panel));
        all.add(notices.office(dispute));
        all.addAll(around(dispute));
        notices.tell(dispute.reference(), "panel-decision", all, "the resolution panel has decided", decisionText(decision)
                + "\n\nThe panel:\n" + composition(dispute, panel)
                + "\n\nThe decision is final and binds every agency concerned. It needs nobody's agreement.");
    }

    private static String decisionText(Entry decision) {
        StringBuilder text = new StringBuilder("Decision:\n").append(decision.text("panelDecision"))
                .append("\n\nNext course of action:\n").append(decision.text("nextCourse"));
        text.append(Proposal.Action.toText(Proposal.Action.of(decision)));
        if (decision.text("waiverReason") != null) {
            text.append("\n\nDecided without the representation of a party, because: ").append(decision.text("waiverReason"));
        }
        return text.toString();
    }

    /** Tells chair and members of immediate risk, and that the panel stays (AMB-57). */
    void risk(Dispute dispute, SittingPanel panel) {
        notices.tell(dispute.reference(), "panel-risk", members(panel), "immediate risk while the panel sits", "Immediate risk "
                + "to " + texts.person(dispute.reference()) + " was declared. The panel stays, and its house target is now the next working day. The Panel Chair can "
                + "give an interim direction.\n\nHow " + texts.person(dispute.reference()) + " is kept safe: " + texts.currentSafety(dispute.reference()));
    }

    /** Tells parties and members what the Panel Chair directs until the panel decides, if anything (AMB-57). */
    void directed(Dispute dispute, SittingPanel panel, Entry direction) {
        if (direction.text("interimDirection") != null) {
            List<Recipient> all = new ArrayList<>(notices.parties(dispute.reference()));
            all.addAll(members(panel));
            notices.tell(dispute.reference(), "panel-direction", all, "interim direction of the resolution panel",
                    "Until the resolution panel decides, its chair directs:\n" + direction.text("interimDirection"));
        }
    }

    /** Members with those for whom they sit, one to a line. */
    String composition(Dispute dispute, SittingPanel panel) {
        return cases.members(dispute, panel).stream().map(member -> "- " + pool.labels(dispute).apply(member)
                + (member.id().equals(panel.chair()) ? " (Panel Chair)" : "")).collect(Collectors.joining("\n"));
    }

    private static List<Recipient> members(SittingPanel panel) {
        return panel.seats().stream().map(seat -> Recipient.user(seat.user())).toList();
    }
}

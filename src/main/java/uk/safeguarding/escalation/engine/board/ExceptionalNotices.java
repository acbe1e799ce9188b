package uk.safeguarding.escalation.engine.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.notice.Recipients;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Rung;

/** What people are told on the exceptional route (WOL-EX.2, WOL-EX.5, WOL-EX.6, WOL-EX.11, AMB-07, AMB-10). */
@Component
class ExceptionalNotices {

    private static final String NOTHING_MOVES = " The case stays open, and nothing moves because of this.\n\nHow the person is kept "
            + "safe meanwhile: ";

    private static final String MEETING_PARTY = "meetingParty";

    private final NoticeWriter notices;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final DisputeTexts texts;
    private final Chair chair;
    private final Partnerships partnerships;
    private final HandlerDirectory directory;

    ExceptionalNotices(NoticeWriter notices, DisputeRegister disputes, RecordRegister records, DisputeTexts texts, Chair chair,
                       Partnerships partnerships, HandlerDirectory directory) {
        this.notices = notices;
        this.disputes = disputes;
        this.records = records;
        this.texts = texts;
        this.chair = chair;
        this.partnerships = partnerships;
        this.directory = directory;
    }

    private Recipient manager(DelegateExecution execution) {
        return Recipient.group(chair.reachedThrough(execution));
    }

    private Recipient office(String reference) {
        return notices.office(disputes.get(reference));
    }

    private List<Recipient> chair(DelegateExecution execution) {
        return Recipients.of(new Who(chair.groups(execution), chair.users(execution)));
    }

    private String party(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return texts.party(texts.partnership(reference), disputes.party(reference, Vars.party(execution)));
    }

    /** The Director has neither written nor said that the concerns no longer persist. */
    void directorOverdue(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        notices.tell(reference, "director-overdue", List.of(manager(execution)), "the Director has not written",
                "The time has passed in which the Director of " + party(execution) + " writes to the Chair, or says that the concerns no "
                        + "longer persist. Please ask." + NOTHING_MOVES + texts.currentSafety(reference));
    }

    /** The Director's letter has not been passed on. */
    void passingOnOverdue(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        notices.tell(reference, "letter-not-passed-on", List.of(manager(execution), office(reference)), "a letter has not been passed on",
                "The Director of " + party(execution) + " has written to the Chair, and the letter has not been passed on."
                        + NOTHING_MOVES + texts.currentSafety(reference));
    }

    /** A second complaining agency's letter has come while the Chair has the case (AMB-10). */
    void furtherLetter(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        List<Recipient> all = new ArrayList<>(chair(execution));
        all.addAll(notices.parties(reference));
        Entry passed = records.latest(reference, EntryKind.LETTER_PASSED_ON).orElseThrow();
        notices.tell(reference, "further-letter", all, "a further letter has come", "The Director of " + texts.party(
                texts.partnership(reference), disputes.party(reference, passed.partyId())) + " has written to the Chair too. It is added to "
                + "the case; the Chair's time runs on from the first letter.");
    }

    /** Whoever finds an acting Chair is alerted. */
    void chairNotFree(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        String group = chair.post(execution.getTenantId(), (String) execution.getVariable(Chair.CHAIR_GROUP));
        notices.tell(reference, "chair-not-free", List.of(manager(execution)), "an acting chair has to be found",
                Chair.name(partnerships.get(execution.getTenantId()), group) + " "
                        + chair.whyNot(execution.getTenantId(), reference, group) + " Please find somebody who is not involved. The five "
                        + "working days run on.");
    }

    /** Invites to a meeting: staff of all levels, or the top managers alone (WOL-EX.5, WOL-EX.7). */
    void invite(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Entry step = records.latest(reference, EntryKind.CHAIR_STEP).orElseThrow();
        boolean everybody = "meeting".equals(step.text("chairStep"));
        String party = (String) execution.getVariable(MEETING_PARTY);
        List<Recipient> all = staff(reference, everybody ? rung -> true : Rung::top, party);
        if (everybody) {
            all.addAll(chair(execution));
        }
        notices.tell(reference, "meeting-invitation", all, "you are invited to a meeting", meeting(step)
                + "\n\n" + (everybody ? "Staff of all levels of each party are invited."
                        : "The top managers of each party are invited: a last opportunity for full understanding before the decision is final."));
    }

    private String meeting(Entry step) {
        return "When: " + ReadableDates.date(LocalDate.parse(step.text("meetingOn"))) + "\nTime, and place or link: "
                + step.text("meetingPlace")
                + Optional.ofNullable(step.text("nominee")).map(user -> "\nIn the chair: " + texts.user(user)).orElse("")
                + Optional.ofNullable(step.text("meetingPurpose")).map(purpose -> "\nWhat it is to settle: " + purpose).orElse("");
    }

    /** Staff of one party, or of all where none is given. */
    private List<Recipient> staff(String reference, Predicate<Rung> which, String only) {
        List<Recipient> staff = new ArrayList<>();
        disputes.parties(reference).stream().map(Party::id).filter(party -> only == null || only.equals(party))
                .forEach(party -> texts.partnership(reference).rungs().stream().filter(which).map(Rung::id)
                        .forEach(rung -> staff.addAll(Recipients.of(directory.at(reference, party, rung, null)))));
        return staff;
    }

    /** Somebody uninvolved is asked to chair the meeting and to report; the Chair has a copy (WOL-EX.7, WOL-EX.9). */
    void askToChair(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Entry step = records.latest(reference, EntryKind.CHAIR_STEP).orElseThrow();
        List<Recipient> all = new ArrayList<>(List.of(Recipient.user(step.text("nominee"))));
        all.addAll(chair(execution));
        notices.tell(reference, "meeting-invitation", all, "a meeting is to be chaired", meeting(step)
                + "\n\nThe top managers of each party are invited. Whoever is in the chair keeps a record for each party, and reports.");
    }

    /** Whoever was asked to chair the meeting hears that the Chair took the matter back. */
    void takenBack(DelegateExecution execution, String reason) {
        notices.tell(Vars.reference(execution), "meeting-taken-back", List.of(Recipient.user((String) execution.getVariable("nominee"))),
                "you are no longer asked to chair a meeting", "The Chair has taken the matter back, or will name somebody else.\n\nWhy: "
                        + reason);
    }

    /** Everybody concerned is told what was decided (WOL-EX.6). */
    void decided(DelegateExecution execution) {
        Entry step = records.latest(Vars.reference(execution), EntryKind.CHAIR_STEP).orElseThrow();
        everybody(execution, "chair-decision", "the Chair has decided", "Decision:\n" + words(step) + "\n\nReasons:\n"
                + step.text("chairReasons") + Optional.ofNullable(step.text("waiverReason"))
                        .map(why -> "\n\nDecided without the representation of a party, because: " + why).orElse("")
                + "\n\nThe decision is final and binds every agency concerned. It needs nobody's agreement.");
    }

    /** Everybody concerned is told what was agreed in mediation (WOL-EX.11). */
    void agreed(DelegateExecution execution) {
        Entry step = records.latest(Vars.reference(execution), EntryKind.CHAIR_STEP).orElseThrow();
        everybody(execution, "chair-agreement", "agreed in mediation", "Every party agrees:\n" + words(step));
    }

    /** The wording with its actions and what is outstanding. */
    static String words(Entry step) {
        return step.text("chairWording").strip() + Proposal.Action.toText(Proposal.Action.of(step)) + "\nOutstanding: "
                + step.text("outstanding").strip();
    }

    private void everybody(DelegateExecution execution, String kind, String subject, String body) {
        Dispute dispute = disputes.get(Vars.reference(execution));
        List<Recipient> all = new ArrayList<>(notices.parties(dispute.reference()));
        all.add(Recipient.user(dispute.raisedBy()));
        all.add(manager(execution));
        all.add(notices.office(dispute));
        all.addAll(chair(execution));
        notices.tell(dispute.reference(), kind, all, subject, body);
    }

    /** The Chair's time has passed (AMB-07). */
    void chairOverdue(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        List<Recipient> all = new ArrayList<>(chair(execution));
        all.add(manager(execution));
        all.add(office(reference));
        notices.tell(reference, "chair-overdue", all, "overdue: the Chair's time has passed", "Nobody has been told a decision in time. "
                + "The Chair says why it takes longer, and until when." + NOTHING_MOVES + texts.currentSafety(reference));
    }

    /** All parties hear why it takes longer, and until when (AMB-07). */
    void delay(DelegateExecution execution) {
        Entry delay = records.latest(Vars.reference(execution), EntryKind.CHAIR_DELAY).orElseThrow();
        everybody(execution, "chair-delay", "overdue: it takes longer until a decision", "Why: " + delay.text("delayReason")
                + "\nEverybody will be told by: " + ReadableDates.date(LocalDate.parse(delay.text("delayUntil")))
                + "\n\nThe case is shown as overdue.");
    }
}

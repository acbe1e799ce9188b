package uk.safeguarding.escalation.engine.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.engine.stage.TakingPart;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Matter;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.Rung;

/**
 * What the policies require to be told to somebody, from the register's facts. Subjects name the reference alone. No notice
 * holds the adult's name, people open the task for the rest; the Monitoring Form alone does, where the policy has it sent to the
 * parties and the board office (AMB-61).
 */
@Component
public class NoticeWriter {

    /** Kind of the notice that a stage was left. */
    static final String STAGE_CHANGE = "stage-change";
    private static final String REDIRECTED = "redirected";

    private final Notices notices;
    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final Accounts accounts;
    private final ReachablePeople people;
    private final TakingPart takingPart;
    private final ConcernTexts concerns;
    private final ConfirmationTexts confirmations;
    private final Representatives representatives;
    private final CoRaisers coRaisers;
    private final BestInterests bestInterests;

    /** Notices are written from the register and the partnerships' files. */
    public NoticeWriter(Notices notices, DisputeTexts texts, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                        Accounts accounts, ReachablePeople people, TakingPart takingPart, ConcernTexts concerns,
                        ConfirmationTexts confirmations, Representatives representatives, CoRaisers coRaisers,
                        BestInterests bestInterests) {
        this.notices = notices;
        this.texts = texts;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.accounts = accounts;
        this.people = people;
        this.takingPart = takingPart;
        this.concerns = concerns;
        this.representatives = representatives;
        this.coRaisers = coRaisers;
        this.bestInterests = bestInterests;
        this.confirmations = confirmations;
    }

    /** Tells all parties that a disagreement was raised, or that it was reopened; once, wherever the model asks for it again. */
    public void raised(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        if (takingPart.toldSinceReopening(dispute.reference())) {
            return;
        }
        StringBuilder body = new StringBuilder();
        DisputeTexts.line(body, "Reference", dispute.reference());
        DisputeTexts.line(body, "Between", texts.otherSide(dispute.reference(), null));
        boolean reopened = disputes.reopenings(dispute.reference()) > 0;
        body.append("\nA task is waiting in Tasklist for those who act for each party.\n").append(closing(dispute));
        List<Recipient> recipients = new ArrayList<>(parties(dispute.reference(), disputes.parties(dispute.reference())));
        recipients.addAll(withoutAccount(dispute.reference()));
        recipients.addAll(alternativesAtEntry(dispute));
        send(dispute, TakingPart.RAISED, recipients, reopened ? "reopened, because an agreed action was not done"
                : "a disagreement was raised", body.toString());
        if (!reopened && !notices.wasIssued(dispute.reference(), REDIRECTED)) {
            redirected(execution);
        }
    }

    /** Tells both sides and the raiser that a stage was left, why, and who handles it now (GEN-05, GEN-15, AMB-24). */
    public void stageChange(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        StageEntry left = stages.entry(Vars.stageEntry(execution));
        StringBuilder body = new StringBuilder();
        body.append(texts.stage(left)).append(" ended ").append(texts.moment(left.left().at())).append(": ")
                .append(left.left().reason().words()).append(".\n").append(texts.dutiesNotDone(left)).append("\n").append(now(dispute.reference())).append(closing(dispute));
        List<Recipient> recipients = new ArrayList<>(parties(dispute.reference()));
        recipients.add(Recipient.user(dispute.raisedBy()));
        recipients.addAll(alternatives(dispute));
        send(dispute, STAGE_CHANGE, recipients, texts.shortStage(left) + " ended: " + left.left().reason().words(),
                body.toString());
    }

    /** The posts that the raising side could have chosen for the open stage and did not: they are told (AMB-24). */
    private List<Recipient> alternatives(Dispute dispute) {
        return stages.open(dispute.reference()).filter(e -> e.rung() != null)
                .map(open -> alternatives(dispute, open.stage(), open.rung())).orElse(List.of());
    }

    /** The same for a dispute that enters above stage 1, whose stage opens after this notice. */
    private List<Recipient> alternativesAtEntry(Dispute dispute) {
        return dispute.entryStage() <= 1 || !stages.entries(dispute.reference()).isEmpty() ? List.of()
                : records.latestWith(dispute.reference(), "stage2Handler")
                        .map(e -> alternatives(dispute, dispute.entryStage(), e.text("stage2Handler"))).orElse(List.of());
    }

    private List<Recipient> alternatives(Dispute dispute, int stage, String rung) {
        Partnership partnership = texts.partnership(dispute.reference());
        Party raising = disputes.raisingParty(dispute.reference());
        return partnership.rungsOfStage(stage).stream().filter(r -> alternatives(r, partnership.rung(rung)))
                .flatMap(r -> partnership.postsAt(raising.agency(), r.id(), Matter.ofTeam(raising.team())).stream())
                .map(PostRef::groupId).filter(accounts::isHeld).map(Recipient::group).toList();
    }

    private static boolean alternatives(Rung one, Rung other) {
        return one.id().equals(other.alternativeTo()) || other.id().equals(one.alternativeTo());
    }

    /** The handler's feedback to the raiser (SOL-2.8a). */
    public void feedback(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        Entry entry = record(execution, EntryKind.FEEDBACK);
        StageEntry stage = stages.entry(Vars.stageEntry(execution));
        send(dispute, "feedback", List.of(Recipient.user(dispute.raisedBy())), "feedback on " + texts.shortStage(stage),
                "Feedback from " + texts.user(entry.author()) + " on what was done in " + texts.stage(stage) + ":\n\n"
                        + entry.text("feedback") + "\n" + standard(dispute, "feedback to the raiser") + closing(dispute));
    }

    /** The written confirmation between the parties (GEN-14, SOL-2.7b). */
    public void confirmation(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        Entry entry = record(execution, EntryKind.CONFIRMATION);
        List<Recipient> recipients = new ArrayList<>(parties(dispute.reference()));
        recipients.add(Recipient.user(dispute.raisedBy()));
        String body = confirmations.of(entry) + standard(dispute, "written confirmation") + closing(dispute) + "\nSent to: "
                + recipients.stream().map(r -> name(dispute, r)).distinct().collect(Collectors.joining("; ")) + "\n";
        send(dispute, "confirmation", recipients, "written confirmation of the outcome", body);
    }

    /**
     * General issues to the agency's representative on the sub-committee or at the Board, or to the board office where nobody
     * represents it, so that what was learnt is not lost (SOL-2.9, SGL-C.3, HAR-L.1, AMB-26).
     */
    public void generalIssues(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        Entry entry = record(execution, EntryKind.GENERAL_ISSUES);
        List<Recipient> found = representatives.of(dispute.reference(), disputes.raisingParty(dispute.reference()));
        send(dispute, "general-issues", found.isEmpty() ? List.of(office(dispute)) : found, "general issues to learn from",
                "General issues from a dispute that has ended, for consideration by the Board:\n\n" + entry.text("generalIssues")
                        + "\n" + Optional.ofNullable(entry.text("suggestedSubGroup"))
                                .map(g -> "\nSuggested sub-group: " + g + "\n").orElse("") + closing(dispute));
    }

    /** Tells the raiser, and those who were consulted, that there is no dispute after clarification (SGL-1.g). */
    public void noDispute(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        Entry entry = record(execution, EntryKind.CONSULTATION);
        List<Recipient> recipients = new ArrayList<>(parties(dispute.reference()));
        recipients.add(Recipient.user(dispute.raisedBy()));
        send(dispute, "no-dispute", recipients, "no dispute after clarification", "After the consultation within your own agency "
                + "there is no dispute, and nothing was sent to the other agency.\n\nWhy: " + entry.text("consultationReason")
                + "\n\nFor the raiser: " + entry.text("feedback") + "\n" + closing(dispute));
    }

    /** Tells those who are asked to protect the adult, and all parties, that immediate risk was declared (GEN-10, AMB-57). */
    public void immediateRisk(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        List<Recipient> recipients = new ArrayList<>(parties(dispute.reference()));
        recipients.addAll(Recipients.of(people.protectors(dispute.reference(), Vars.party(execution))));
        send(dispute, "immediate-risk", recipients, "immediate risk was declared",
                "Immediate risk to " + texts.person(dispute.reference()) + " was declared. Safeguarding procedures come first; this ladder replaces none of them.\n\n"
                        + concerns(dispute) + now(dispute.reference()) + closing(dispute));
    }

    private String concerns(Dispute dispute) {
        String contacts = concerns.of(dispute.reference());
        return contacts.isEmpty() ? "" : "Where to take the concern:\n" + contacts + "\n\n";
    }

    /** Alerts the board office that nobody has said in time who acts for a party (SGL-N.5b). */
    public void counterpartOverdue(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        alertOffice(reference, "counterpart-overdue", "nobody has named a counterpart", "It was asked who acts for "
                + texts.party(texts.partnership(reference), disputes.party(reference, Vars.party(execution)))
                + ", and the time for the answer has passed. All agencies have to say who acts for them. Please find out; the question "
                + "stays open, and the limit of the stage runs on.\n\n" + now(reference));
    }

    /** Tells every party of a withdrawal, in writing, and whoever mediates or sits on a panel at that time (GEN-21). */
    public void withdrawn(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        Optional<Entry> entry = records.latest(dispute.reference(), EntryKind.WITHDRAWAL);
        List<Recipient> recipients = new ArrayList<>(parties(dispute.reference()));
        recipients.addAll(boardOfLastStage(dispute.reference()));
        send(dispute, "withdrawn", recipients, "the disagreement was withdrawn",
                "The raising side has withdrawn the disagreement, with its line manager's agreement.\n\nReason: "
                        + entry.map(e -> e.text("reason")).orElse("") + "\nSafety of " + texts.person(dispute.reference()) + ": "
                        + entry.map(e -> e.text("safetyStatement")).orElse("") + "\n" + goesOnBeside(dispute) + closing(dispute));
    }

    /** What a withdrawal or another procedure does not end (TRA-2.7c). */
    private String goesOnBeside(Dispute dispute) {
        return bestInterests.openBeside(dispute.reference()) ? "\nThe best-interests decision is not ended by this. It goes on on the "
                + "route of the Mental Capacity Act.\n" : "";
    }

    /**
     * Tells the raiser where a concern belongs that is not for this ladder, also where a disagreement on a ground of its own
     * goes on beside it; where the dispute ends with it, every party and the board office are told too, with the reason
     * (SOL-X.1, GEN-15). Without such a ground nothing is sent.
     */
    public void redirected(DelegateExecution execution) {
        Dispute dispute = dispute(execution);
        String reference = dispute.reference();
        Partnership partnership = texts.partnership(reference);
        Optional<Entry> ended = records.latest(reference, EntryKind.REDIRECT).filter(e -> disputes.outcome(reference)
                .filter(o -> o.outcome() == Outcome.REDIRECTED).isPresent());
        List<Recipient> recipients = new ArrayList<>(List.of(Recipient.user(dispute.raisedBy())));
        if (ended.isPresent()) {
            recipients.addAll(parties(reference));
            recipients.addAll(boardOfLastStage(reference));
            recipients.add(office(dispute));
        }
        String end = ended.map(e -> "The raising side has found, and its line manager agrees, that all of this disagreement belongs "
                + "to another procedure. The dispute has ended here.\n\nReason: " + e.text("why") + "\n\nGround: ").orElse("");
        String ground = records.latestWith(reference, "outsideGround").map(e -> e.text("outsideGround")).orElse("");
        partnership.redirect(ground).ifPresent(r -> send(dispute, REDIRECTED, recipients, "this belongs to another procedure",
                end + r.label() + ".\n\nIt belongs to: " + r.destination() + "\n\n" + r.advice() + "\n" + (ended.isPresent() ? goesOnBeside(dispute) : "")
                + closing(dispute)));
    }

    /** Who was asked at the board in the stage that was left last: a mediator, or a panel and those who form it. */
    private List<Recipient> boardOfLastStage(String reference) {
        return stages.lastLeft(reference).map(left -> Recipients.of(people.inStage(reference, left.id(), null))).orElse(List.of());
    }

    /** Tells the parties that another agency has joined (GEN-20). */
    public void partyAdded(String reference, Party party, String why) {
        Dispute dispute = disputes.get(reference);
        send(dispute, "party-added", parties(reference), "another agency has joined",
                texts.party(texts.partnership(reference), party) + " has joined the dispute as a party.\n\nWhy: " + why + "\n\n"
                        + now(reference) + closing(dispute));
    }

    /** Tells these people in one sentence what they should know. */
    public void tell(String reference, String kind, Collection<Recipient> recipients, String subject, String sentence) {
        Dispute dispute = disputes.get(reference);
        send(dispute, kind, recipients, subject, sentence + "\n" + closing(dispute));
    }

    /** Alerts the board office. */
    public void alertOffice(String reference, String kind, String subject, String sentence) {
        tell(reference, kind, List.of(office(disputes.get(reference))), subject, sentence);
    }

    /** Everybody who acts for a party that takes part, now or last, and its practitioner. */
    public List<Recipient> parties(String reference) {
        return parties(reference, takingPart.parties(reference));
    }

    private List<Recipient> parties(String reference, List<Party> parties) {
        List<Recipient> recipients = new ArrayList<>();
        for (Party party : parties) {
            recipients.addAll(Recipients.of(people.orWhoStepsIn(reference, party.id(), people.last(reference, party.id()))));
            if (party.practitionerUser() != null && accounts.exists(party.practitionerUser())) {
                recipients.add(Recipient.user(party.practitionerUser()));
            }
        }
        stages.open(reference).map(e -> people.reachableAtBoard(reference, people.inStage(reference, e.id(), null)))
                .ifPresent(who -> recipients.addAll(Recipients.of(who)));
        return recipients;
    }

    /** Addresses that belong to no account: they learn that a disagreement was raised, and nothing of what is written in it. */
    private List<Recipient> withoutAccount(String reference) {
        return disputes.parties(reference).stream().filter(p -> p.practitionerUser() == null && p.practitionerEmail() != null)
                .map(p -> Recipient.email(p.practitionerEmail())).toList();
    }

    /** The board office of a dispute's partnership. */
    public Recipient office(Dispute dispute) {
        return Recipient.group(texts.partnership(dispute.reference()).officeGroup());
    }

    /** Where the dispute is now and who handles it. */
    String now(String reference) {
        Optional<StageEntry> open = stages.open(reference);
        if (open.isEmpty()) {
            return disputes.outcome(reference).map(o -> "Outcome: " + o.outcome().words() + ".\n")
                    .orElse("It is being decided who takes it further.\n");
        }
        StringBuilder text = new StringBuilder("Now in: " + texts.stage(open.get()) + "\n");
        Partnership partnership = texts.partnership(reference);
        for (Party party : disputes.parties(reference)) {
            Who who = people.inStage(reference, open.get().id(), party.id());
            if (!who.nobody()) {
                DisputeTexts.line(text, "Handled for " + texts.party(partnership, party) + " by", texts.names(partnership, who));
            }
        }
        Who board = people.inStage(reference, open.get().id(), null);
        if (!board.nobody()) {
            DisputeTexts.line(text, "At the Board", texts.names(partnership, board));
        }
        DisputeTexts.line(text, "Deadline", texts.deadline(reference, open.get().id(), null));
        return text.toString();
    }

    private String name(Dispute dispute, Recipient recipient) {
        return switch (recipient.kind()) {
            case EMAIL -> recipient.id();
            case USER -> texts.user(recipient.id());
            case GROUP -> texts.names(texts.partnership(dispute.reference()), new Who(List.of(recipient.id()), List.of()));
        };
    }

    private Entry record(DelegateExecution execution, String kind) {
        String reference = Vars.reference(execution);
        return (kind.equals(EntryKind.FEEDBACK) ? records.latest(reference, kind, Vars.stageEntry(execution))
                : records.latest(reference, kind)).orElseThrow();
    }

    private Dispute dispute(DelegateExecution execution) {
        return disputes.get(Vars.reference(execution));
    }

    private String standard(Dispute dispute, String what) {
        return DisputeTexts.platformStandard(texts.partnership(dispute.reference()), what).map(s -> "\n" + s + "\n").orElse("");
    }

    private String closing(Dispute dispute) {
        return "\nT" + texts.person(dispute.reference()).substring(1) + "'s safety comes first: nothing in a dispute holds up the safeguarding work.\n"
                + "Questions: " + texts.contact(texts.partnership(dispute.reference())) + "\n";
    }

    private void send(Dispute dispute, String kind, Collection<Recipient> recipients, String subject, String body) {
        notices.issue(dispute.partnership(), dispute.reference(), kind, coRaisers.beside(dispute, kind, recipients),
                dispute.reference() + ": " + subject, body);
    }
}

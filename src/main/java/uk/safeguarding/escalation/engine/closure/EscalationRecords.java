package uk.safeguarding.escalation.engine.closure;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.notice.BestInterests;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * The Escalation Record of an agreement or decision: who handled what when, what was agreed, and what has been done about it since.
 * It is put together from the register whenever somebody reads it; what is not there yet says so (TRA-2.2g, TRA-2.3f).
 */
@Component
class EscalationRecords {

    private static final String OPEN = "still open";

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final OwedActions owed;
    private final BestInterests bestInterests;
    private final ReachablePeople people;
    private final DisputeTexts texts;

    EscalationRecords(DisputeRegister disputes, StageRegister stages, RecordRegister records, OwedActions owed,
                      BestInterests bestInterests, ReachablePeople people, DisputeTexts texts) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.owed = owed;
        this.bestInterests = bestInterests;
        this.people = people;
        this.texts = texts;
    }

    /**
     * The record as this reader may know it. What an agency found about the competence of its own staff is shown inside that
     * agency and to nobody else, the Board included (TRA-2.3e).
     *
     * @param partyId the reader's party, or {@code null} for the board
     */
    String of(String reference, String partyId) {
        Dispute dispute = disputes.get(reference);
        Partnership partnership = texts.partnership(reference);
        StringBuilder text = new StringBuilder("ESCALATION RECORD\n");
        line(text, "Reference", reference);
        line(text, "Case reference", dispute.adult());
        line(text, "Agencies", texts.otherSide(reference, null));
        line(text, "Subject", partnership.categories().stream().filter(c -> c.id().equals(dispute.category())).map(c -> c.label())
                .findFirst().orElse("Something else"));
        line(text, "About", records.ofKind(reference, EntryKind.RAISE).get(0).text("disagreement"));
        stages.entries(reference).forEach(entry -> stage(text, partnership, entry));
        line(text, "Points of difference", answer(reference, EntryKind.ESCALATION_RECORD, "recordPoints"));
        outcome(text, reference);
        disputes.parties(reference).forEach(party -> agency(text, partnership, reference, party, partyId));
        checks(text, reference);
        learning(text, reference);
        return text.toString().strip();
    }

    private void stage(StringBuilder text, Partnership partnership, StageEntry entry) {
        line(text, texts.stage(entry), texts.moment(entry.enteredAt()) + " to " + (entry.open() ? OPEN
                : texts.moment(entry.left().at()) + ", " + entry.left().reason().words()));
        for (Party party : disputes.parties(entry.reference())) {
            String names = texts.names(partnership, people.inStage(entry.reference(), entry.id(), party.id()));
            DisputeTexts.line(text, "  " + texts.party(partnership, party), names);
        }
        DisputeTexts.line(text, "  Board", texts.names(partnership, people.inStage(entry.reference(), entry.id(), null)));
    }

    private void outcome(StringBuilder text, String reference) {
        line(text, "Outcome", disputes.outcome(reference).map(o -> o.outcome().words() + ", " + texts.moment(o.at())).orElse(null));
        line(text, "Agreed or decided", owed.text(reference));
        DisputeTexts.line(text, "Best-interests decision", bestInterests.standing(reference).orElse(null));
        Optional<Entry> confirmed = since(reference, EntryKind.CONFIRMATION);
        line(text, "Review of the agreement", confirmed.map(e -> e.text("reviewOn") == null ? "not needed"
                : DisputeTexts.readable(e.text("reviewOn"))).orElse(null));
        boolean planReview = confirmed.filter(e -> "yes".equals(e.text("planReview"))).isPresent();
        line(text, "Review of the safeguarding plan", confirmed.isPresent() && !planReview ? "not needed"
                : answer(reference, EntryKind.PLAN_REVIEW, "planReviewResult"));
        DisputeTexts.line(text, "Record of the meeting held", confirmed.map(e -> e.text("recordHeldAt")).orElse(null));
    }

    private void agency(StringBuilder text, Partnership partnership, String reference, Party party, String reader) {
        Optional<Entry> filed = allSince(reference, EntryKind.FILING).stream().filter(e -> party.id().equals(e.partyId()))
                .reduce((earlier, later) -> later);
        text.append(texts.party(partnership, party)).append("\n");
        line(text, "  Log reference", filed.map(e -> e.text("logReference")).orElse(null));
        line(text, "  Learning cascaded", filed.map(e -> e.text("learningCascaded")).orElse(null));
        filed.map(e -> e.text("policyReview")).ifPresent(answer -> {
            line(text, "  Review of policy or procedure considered", answer.equals("yes") ? "needed" : "not needed");
            DisputeTexts.line(text, "  Policy or procedure to be reviewed", filed.get().text("policyReviewDetail"));
            line(text, "  Compliance or competence issues considered", "yes");
        });
        if (party.id().equals(reader)) {
            DisputeTexts.line(text, "  Compliance or competence issues (inside your agency only)",
                    filed.map(e -> e.text("competenceDetail")).orElse(null));
        }
    }

    private void checks(StringBuilder text, String reference) {
        List<Entry> checks = allSince(reference, EntryKind.IMPLEMENTATION_CHECK);
        line(text, "Implementation check", checks.isEmpty() ? null : "");
        checks.forEach(e -> text.append("  ").append(e.text("actionToCheck")).append("\n  ")
                .append("done".equals(e.text("implementation")) ? "Done" : "Not done").append(", checked ")
                .append(DisputeTexts.readable(e.text("checkedOn"))).append(" by ").append(texts.user(e.author())).append("\n"));
    }

    private void learning(StringBuilder text, String reference) {
        line(text, "Learning", since(reference, EntryKind.GENERAL_ISSUES)
                .map(e -> Optional.ofNullable(e.text("generalIssues")).orElse("none")).orElse(null));
    }

    private String answer(String reference, String kind, String field) {
        return since(reference, kind).map(e -> e.text(field)).orElse(null);
    }

    private Optional<Entry> since(String reference, String kind) {
        return allSince(reference, kind).stream().reduce((earlier, later) -> later);
    }

    /** What was written for an agreement that was reopened since belongs to that one. */
    private List<Entry> allSince(String reference, String kind) {
        return disputes.outcome(reference).map(o -> records.ofKind(reference, kind).stream()
                .filter(e -> !e.writtenAt().isBefore(o.at())).toList()).orElse(List.of());
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append(": ").append(value == null ? OPEN : value.strip()).append("\n");
    }
}

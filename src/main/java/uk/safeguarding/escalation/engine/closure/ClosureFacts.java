package uk.safeguarding.escalation.engine.closure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/** Facts from which the closing forms start: the outcome, what was agreed or decided, what is outstanding. */
@Component
class ClosureFacts implements FactSource {

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final DisputeTexts texts;

    ClosureFacts(DisputeRegister disputes, StageRegister stages, RecordRegister records, DisputeTexts texts) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("outcomeText", s -> disputes.outcome(s.reference()).map(o -> o.outcome().words() + ", "
                + texts.moment(o.at())).orElse(""));
        facts.put("agreedOutcome", s -> disputes.outcome(s.reference()).map(o -> words(s.reference(), o.outcome()).agreed())
                .orElse(null));
        facts.put("outstandingIssues", s -> disputes.outcome(s.reference())
                .map(o -> words(s.reference(), o.outcome()).outstanding()).orElse(null));
        facts.put("confirmationStandard", s -> DisputeTexts.platformStandard(s.partnership(), "written confirmation").orElse(null));
        facts.put("feedbackStandard", s -> DisputeTexts.platformStandard(s.partnership(), "feedback to the raiser").orElse(null));
        facts.put("redirectAdvice", this::redirect);
        facts.put("redirectText", ClosureFacts::redirectAsked);
        return facts;
    }

    /**
     * The words of the record from which an outcome came.
     *
     * @param agreed      what was agreed or decided, or {@code null}
     * @param outstanding what remains, and how it is pursued, or {@code null}
     */
    private record Words(String agreed, String outstanding) {

        private static final Words NONE = new Words(null, null);

        private static Words of(Entry entry, String agreed, String outstanding) {
            return new Words(entry.text(agreed), entry.text(outstanding));
        }
    }

    /** Each outcome has its own record: what was written earlier on, in a stage that did not end it, is not what was decided. */
    private Words words(String reference, Outcome outcome) {
        return switch (outcome) {
            case RESOLVED_AGREED, RESOLVED_BINDING, DECIDED_NOT_BINDING -> inLastStage(reference, outcome).orElse(Words.NONE);
            case NOT_PURSUED -> inLastStage(reference, outcome).or(() -> notReferred(reference)).orElse(Words.NONE);
            case WITHDRAWN -> records.latest(reference, EntryKind.WITHDRAWAL)
                    .map(e -> new Words("Withdrawn by the raising side: " + e.text("reason"), null)).orElse(Words.NONE);
            default -> Words.NONE;
        };
    }

    /** The stage that was left with this outcome: the wording on its table, its panel's decision, or what its mediator wrote last. */
    private Optional<Words> inLastStage(String reference, Outcome outcome) {
        return stages.lastLeft(reference).filter(e -> e.left().reason() == outcome.reason()).map(StageEntry::id)
                .flatMap(entry -> records.onTheTable(entry).map(this::tabled)
                        .or(() -> byChair(reference, entry, outcome)).or(() -> byPanel(reference, entry)).or(() -> mediated(reference, entry)));
    }

    private Words tabled(Proposal proposal) {
        return new Words(proposal.wording(), records.get(proposal.recordId()).text("outstanding"));
    }

    private Optional<Words> mediated(String reference, long stageEntry) {
        return records.latest(reference, EntryKind.MEDIATION_RECORD, stageEntry).map(e -> Words.of(e, "mediationText", "plan"));
    }

    /** What whoever decides beyond the ladder put into words, or what the Directors said whose concerns no longer persist. */
    private Optional<Words> byChair(String reference, long stageEntry, Outcome outcome) {
        return outcome == Outcome.NOT_PURSUED
                ? records.latest(reference, EntryKind.DIRECTORS_LETTER, stageEntry).map(e -> Words.of(e, "endReason", "plan"))
                : records.latest(reference, EntryKind.CHAIR_STEP, stageEntry).map(e -> Words.of(e, "chairWording", "outstanding"));
    }

    private Optional<Words> byPanel(String reference, long stageEntry) {
        return records.latest(reference, EntryKind.PANEL_DECISION, stageEntry).map(e -> Words.of(e, "panelDecision", "nextCourse"));
    }

    /** Not referred to anybody. */
    private Optional<Words> notReferred(String reference) {
        return records.latest(reference, EntryKind.CONSIDER_REFERRAL)
                .map(e -> Words.of(e, "referralReasons", "plan"));
    }

    private String redirect(Situation s) {
        String ground = records.latest(s.reference(), EntryKind.REDIRECT).or(() -> records.latest(s.reference(), EntryKind.RAISE))
                .map(e -> e.text("outsideGround")).orElse("");
        return s.partnership().redirect(ground).map(r -> r.label() + ".\nIt belongs to: " + r.destination() + "\n" + r.advice())
                .orElse("");
    }

    /** What the line manager is asked about, as the act's own instance holds it. */
    private static String redirectAsked(Situation s) {
        return s.partnership().redirect((String) s.variable().apply("outsideGround")).map(r -> r.label() + ".\nIt belongs to: "
                + r.destination() + "\nReason: " + s.variable().apply("why") + "\nHow the adult is kept safe: "
                + s.variable().apply("interimSafety") + " (" + s.variable().apply("interimSafetyOwner") + ")").orElse("");
    }
}

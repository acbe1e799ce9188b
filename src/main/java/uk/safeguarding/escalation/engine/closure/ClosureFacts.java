package uk.safeguarding.escalation.engine.closure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Proposal;
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
        facts.put("agreedOutcome", s -> disputes.outcome(s.reference()).map(o -> agreed(s.reference(), o.outcome())).orElse(null));
        facts.put("outstandingIssues", s -> disputes.outcome(s.reference()).map(o -> plan(s.reference())).orElse(null));
        facts.put("redirectAdvice", this::redirect);
        facts.put("redirectText", ClosureFacts::redirectAsked);
        return facts;
    }

    private String agreed(String reference, Outcome outcome) {
        return switch (outcome) {
            case RESOLVED_AGREED -> stages.lastLeft(reference).flatMap(e -> records.onTheTable(e.id())).map(Proposal::wording)
                    .or(() -> text(reference, "mediationText")).orElse(null);
            case DECIDED_NOT_BINDING -> text(reference, "mediationText").orElse(null);
            case NOT_PURSUED -> text(reference, "referralReasons").or(() -> text(reference, "mediationText")).orElse(null);
            case WITHDRAWN -> text(reference, "reason").map(r -> "Withdrawn by the raising side: " + r).orElse(null);
            default -> null;
        };
    }

    private String plan(String reference) {
        return text(reference, "outstanding").or(() -> text(reference, "plan")).orElse(null);
    }

    private Optional<String> text(String reference, String field) {
        return records.latestWith(reference, field).map((Entry e) -> e.text(field));
    }

    private String redirect(Situation s) {
        String ground = text(s.reference(), "outsideGround").orElse("");
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

package uk.safeguarding.escalation.engine.closure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/** Facts from which the closing forms start: the outcome, what was agreed or decided, what is outstanding. */
@Component
class ClosureFacts implements FactSource {

    private final DisputeRegister disputes;
    private final Settlement settlement;
    private final RecordRegister records;
    private final DisputeTexts texts;

    ClosureFacts(DisputeRegister disputes, Settlement settlement, RecordRegister records, DisputeTexts texts) {
        this.disputes = disputes;
        this.settlement = settlement;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("outcomeText", s -> disputes.outcome(s.reference()).map(o -> o.outcome().words() + ", "
                + texts.moment(o.at())).orElse(""));
        facts.put("agreedOutcome", s -> disputes.outcome(s.reference()).map(o -> settlement.words(s.reference(), o.outcome()).agreed())
                .orElse(null));
        facts.put("outstandingIssues", s -> disputes.outcome(s.reference())
                .map(o -> settlement.words(s.reference(), o.outcome()).outstanding()).orElse(null));
        facts.put("confirmationStandard", s -> DisputeTexts.platformStandard(s.partnership(), "written confirmation").orElse(null));
        facts.put("feedbackStandard", s -> DisputeTexts.platformStandard(s.partnership(), "feedback to the raiser").orElse(null));
        facts.put("redirectAdvice", this::redirect);
        facts.put("redirectText", this::redirectAsked);
        return facts;
    }

    private String redirect(Situation s) {
        String ground = records.latest(s.reference(), EntryKind.REDIRECT).or(() -> records.latest(s.reference(), EntryKind.RAISE))
                .map(e -> e.text("outsideGround")).orElse("");
        return s.partnership().redirect(ground).map(r -> r.label() + ".\nIt belongs to: " + r.destination() + "\n" + r.advice())
                .orElse("");
    }

    /** What the line manager is asked about, as the act's own instance holds it. */
    private String redirectAsked(Situation s) {
        String asked = records.latest(s.reference(), EntryKind.REDIRECT).map(e -> texts.askedBy(e) + "\n").orElse("");
        return s.partnership().redirect((String) s.variable().apply("outsideGround")).map(r -> asked + r.label() + ".\nIt belongs to: "
                + r.destination() + "\nReason: " + s.variable().apply("why") + "\nHow " + texts.person(s.reference()) + " is kept safe: "
                + s.variable().apply("interimSafety") + " (" + s.variable().apply("interimSafetyOwner") + ")").orElse("");
    }
}

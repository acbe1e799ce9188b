package uk.safeguarding.escalation.engine.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.partnership.BoardRole;

/** Facts that the forms of the Board's Chair show. */
@Component
class ChairFacts implements FactSource {

    private final RecordRegister records;
    private final Chair chair;

    ChairFacts(RecordRegister records, Chair chair) {
        this.records = records;
        this.chair = chair;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("notReferredText", s -> records.latest(s.reference(), EntryKind.CONSIDER_REFERRAL)
                .map(e -> "Reasons: " + e.text("referralReasons") + "\nPlan: " + e.text("plan")).orElse(null));
        facts.put("mediationBefore", s -> records.latest(s.reference(), EntryKind.MEDIATION_RECORD)
                .map(e -> e.text("mediationText") + "\nOutstanding: " + e.text("plan")).orElse(null));
        // SGL-4.i: after a mediation without a decision the panel is what the form starts from
        facts.put("chairDecision", s -> records.latest(s.reference(), EntryKind.MEDIATION_RECORD).map(e -> "panel").orElse(null));
        facts.put("actingChairOptions", s -> JsonValues.options(options(s)));
        return facts;
    }

    /** The Vice Chair first, then the other posts of the Board but the office; none whose holders all declared an interest. */
    private List<Map<String, String>> options(Situation s) {
        return s.partnership().boardPosts().stream().filter(p -> p.role() != BoardRole.OFFICE)
                .sorted((a, b) -> Boolean.compare(b.role() == BoardRole.VICE_CHAIR, a.role() == BoardRole.VICE_CHAIR))
                .filter(p -> !chair.free(s.reference(), s.partnership().groupId(p)).isEmpty())
                .map(p -> Map.of("label", p.name(), "value", s.partnership().groupId(p))).toList();
    }
}

package uk.safeguarding.escalation.engine.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;

/** Facts that the forms of the Board's Chair show. */
@Component
class ChairFacts implements FactSource {

    private static final String NOBODY = "There is nobody to choose from: every holder of the Board's posts is away or has declared an "
            + "interest. Ask an administrator to give the Vice Chair's post a holder who is free (in Admin, under Groups). Then open "
            + "this task again: the list is made anew. The dispute stays open until then.";

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
        facts.put("mediationBefore", s -> mediated(s)
                .map(e -> e.text("mediationText") + "\nOutstanding: " + e.text("plan")).orElse(null));
        // SGL-4.i: after a mediation without a decision the panel is what the form starts from
        facts.put("chairDecision", s -> mediated(s).map(e -> "panel").orElse(null));
        facts.put("actingChairOptions", s -> JsonValues.options(options(s)));
        facts.put("chairWhy", this::why);
        facts.put("proposedChair", s -> Optional.ofNullable((String) s.variable().apply("actingChair"))
                .map(group -> Chair.name(s.partnership(), group)).orElse(null));
        facts.put("proposedChairWhy", s -> s.variable().apply("actingChairWhy"));
        facts.put("nobodyToAct", s -> options(s).isEmpty() ? NOBODY : null);
        return facts;
    }

    /** Why an acting Chair is sought; what somebody declared of themselves stays with the declaration. */
    private String why(Situation s) {
        String group = chair.post(s.partnership().id(), (String) s.variable().apply(Chair.CHAIR_GROUP));
        return Chair.name(s.partnership(), group) + " " + chair.whyNot(s.partnership().id(), s.reference(), group);
    }

    /**
     * What came of mediation while the Board had the dispute this time: what was decided before a reopening is history
     * (GEN-23).
     */
    private Optional<Entry> mediated(Situation s) {
        return records.latest(s.reference(), EntryKind.MEDIATION_RECORD, s.stageEntry());
    }

    private List<Map<String, String>> options(Situation s) {
        return chair.candidates(s.partnership(), s.reference()).map(group -> Map.of("label", Chair.name(s.partnership(), group),
                "value", group)).toList();
    }
}

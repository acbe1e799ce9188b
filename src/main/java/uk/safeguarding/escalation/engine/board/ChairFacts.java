package uk.safeguarding.escalation.engine.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.PostRole;

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
        facts.put("nobodyToAct", s -> options(s).isEmpty() ? NOBODY : null);
        return facts;
    }

    /** Why an acting Chair is sought; what somebody declared of themselves stays with the declaration. */
    private String why(Situation s) {
        String group = chair.post(s.partnership().id(), (String) s.variable().apply(Chair.CHAIR_GROUP));
        return Chair.name(s.partnership(), group) + " " + chair.whyNot(s.partnership().id(), s.reference(), group);
    }

    /** What came of mediation while the Board had the dispute this time: what was decided before a reopening is history (GEN-23). */
    private Optional<Entry> mediated(Situation s) {
        return records.latest(s.reference(), EntryKind.MEDIATION_RECORD, s.stageEntry());
    }

    /**
     * The Vice Chair first, then the other posts of the Board but the office, then, where nobody whom a party employs may decide, the
     * agencies' representatives: of all of them those with a holder who may act and is there.
     */
    private List<Map<String, String>> options(Situation s) {
        return Stream.concat(s.partnership().boardPosts().stream().filter(p -> p.role() != BoardRole.OFFICE)
                .sorted((a, b) -> Boolean.compare(b.role() == BoardRole.VICE_CHAIR, a.role() == BoardRole.VICE_CHAIR))
                .map(s.partnership()::groupId), representatives(s)).filter(group -> chair.mayAct(s.partnership().id(), s.reference(), group))
                .map(group -> Map.of("label", Chair.name(s.partnership(), group), "value", group)).toList();
    }

    private static Stream<String> representatives(Situation s) {
        return s.partnership().rules().chair().parties() == PanelRule.Parties.INCLUDED ? Stream.empty()
                : s.partnership().agencies().stream().flatMap(agency -> s.partnership()
                        .postsWith(agency.id(), PostRole.BOARD_REPRESENTATIVE).stream()).map(PostRef::groupId);
    }
}

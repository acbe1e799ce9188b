package uk.safeguarding.escalation.engine.hearing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/** Facts that the forms of whoever hears the parties show. */
@Component
class HearingFacts implements FactSource {

    private final DisputeRegister disputes;
    private final Hearing hearing;
    private final DisputeTexts texts;

    HearingFacts(DisputeRegister disputes, Hearing hearing, DisputeTexts texts) {
        this.disputes = disputes;
        this.hearing = hearing;
        this.texts = texts;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("panelRepresentations", this::said);
        facts.put("representations", this::said);
        facts.put("allHeard", s -> hearing.notHeard(dispute(s), s.stageEntry()).isEmpty());
        facts.put("partiesNotHeard", s -> JsonValues.options(hearing.notHeard(dispute(s), s.stageEntry()).stream()
                .map(party -> Map.of("label", texts.party(s.partnership(), party), "value", party.id())).toList()));
        return facts;
    }

    private Object said(Situation s) {
        return JsonValues.text(hearing.text(dispute(s), s.stageEntry()));
    }

    private Dispute dispute(Situation s) {
        return disputes.get(s.reference());
    }
}

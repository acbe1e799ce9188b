package uk.safeguarding.escalation.engine.stage;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;

/** Facts for the forms that stand beside the talk of a stage. */
@Component
class StepFacts implements FactSource {

    private final HandlerChoice choice;

    StepFacts(HandlerChoice choice) {
        this.choice = choice;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        return Map.of("handlerOptions", this::handlers);
    }

    /** The own posts to which a practitioner can take the matter, by name (WOL-4.2a). */
    private Object handlers(Situation s) {
        return JsonValues.options(choice.offered(s.reference(), s.partyId(), s.stageEntry()).stream()
                .map(group -> Map.of("value", group, "label", s.partnership().post(group).map(p -> p.post().name()).orElse(group)))
                .toList());
    }
}

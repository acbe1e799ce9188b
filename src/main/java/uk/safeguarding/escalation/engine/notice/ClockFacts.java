package uk.safeguarding.escalation.engine.notice;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.stage.TimeFrames;

/** Facts for the forms of immediate risk and of time frames. */
@Component
class ClockFacts implements FactSource {

    private final ConcernTexts concerns;
    private final TimeFrames frames;

    ClockFacts(ConcernTexts concerns, TimeFrames frames) {
        this.concerns = concerns;
        this.frames = frames;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        return Map.of("concernContacts", s -> concerns.of(s.reference()), "timeFrameText", s -> frames.text(s.reference()));
    }
}

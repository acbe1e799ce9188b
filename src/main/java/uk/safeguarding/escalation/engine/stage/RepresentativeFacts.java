package uk.safeguarding.escalation.engine.stage;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.Rung;

/**
 * Who represents a party's agency or sector: the posts from which a form starts that asks for the representative, chosen by
 * child or
 * adult and by service (WOL-A2.2, WOL-4.4d).
 */
@Component
class RepresentativeFacts implements FactSource {

    private final HandlerDirectory directory;

    RepresentativeFacts(HandlerDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        return Map.of("representative", this::representative);
    }

    private Object representative(Situation s) {
        String names = s.partyId() == null ? "" : s.partnership().rungs().stream().filter(Rung::bySector)
                .flatMap(rung -> directory.at(s.reference(), s.partyId(), rung.id(), null).groups().stream())
                .map(s.partnership()::post).flatMap(Optional::stream).map(PostRef::readableName).collect(Collectors.joining("; "));
        return names.isEmpty() ? null : names;
    }
}

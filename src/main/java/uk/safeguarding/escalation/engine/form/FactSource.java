package uk.safeguarding.escalation.engine.form;

import java.util.Map;
import java.util.function.Function;

/**
 * Facts that forms show or start from, by the name under which a form mentions them. A task gets only the facts that its form
 * mentions, as variables of that task alone, so that nobody's browser is sent what its form does not show.
 */
public interface FactSource {

    /** The facts by name; a value may be {@code null}. */
    Map<String, Function<Situation, Object>> facts();
}

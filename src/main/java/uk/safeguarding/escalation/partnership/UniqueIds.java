package uk.safeguarding.escalation.partnership;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ids that may be given once, with the line at which each was given. */
final class UniqueIds {

    private final String what;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    UniqueIds(String what) {
        this.what = what;
    }

    /** Reads the id under a key and reports it when it was given before; empty after a mistake in the id itself. */
    String read(Section section, String key) {
        String id = section.id(key);
        if (!id.isEmpty()) {
            Integer before = lines.putIfAbsent(id, section.lineOf(key));
            if (before != null) {
                section.mistakeAt(key, "The " + what + " id '" + id + "' is already used in line " + before
                        + "; give each its own.");
            }
        }
        return id;
    }

    Set<String> all() {
        return lines.keySet();
    }
}

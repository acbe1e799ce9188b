package uk.safeguarding.escalation.decision.panel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An agency that was found for a panel and that the directory does not have. One name is one agency, however it is written, so
 * that nobody fills two seats with it; and no name of the directory counts a second time (HAR-4.4c, HAR-4.4d, AMB-35).
 */
public final class FoundAgency {

    private static final String MARK = "further-";

    private FoundAgency() {
    }

    /** Id of the agency with this name: the same for every way of writing it, and never that of an agency of the directory. */
    public static String id(String name) {
        return MARK + key(name);
    }

    /** Whether a name has anything by which agencies can be told apart. */
    public static boolean isName(String name) {
        return !key(name).isEmpty();
    }

    /**
     * The agency that a name means or could mean: it has the same id or name, or one name is part of the other, word by word.
     *
     * @param known names of agencies by their ids
     * @return the name under which that agency is known; empty where the name is new
     */
    public static Optional<String> known(String name, Map<String, String> known) {
        String key = key(name);
        return known.entrySet().stream().filter(e -> key.equals(key(e.getKey())) || overlap(key, key(e.getValue())))
                .map(Map.Entry::getValue).sorted().findFirst();
    }

    private static boolean overlap(String one, String other) {
        String first = "-" + one + "-";
        String second = "-" + other + "-";
        return first.contains(second) || second.contains(first);
    }

    /** The words in small letters, without accents, punctuation and what is often left out. */
    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("&", " and ").replaceAll("['\u2019]", "");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").replaceAll("\\b(the|ltd|limited|plc)\\b", " ").strip()
                .replaceAll(" +", "-");
    }
}

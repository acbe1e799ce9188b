package uk.safeguarding.escalation.dispute;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A signature on a form: who signed for which agency and when, as the server found it at that moment. Nobody types it, and a
 * later change of posts does not change it (SGL-X3.1, SGL-K.1).
 *
 * @param userId      the signed-in user
 * @param name        their name
 * @param designation the post for which they signed; {@code null} where they hold none
 * @param agency      the agency (or team) for which they signed
 * @param on          local date, as people write it
 */
public record Signature(String userId, String name, String designation, String agency, String on) {

    /** The signature in one line. */
    public String toText() {
        return Stream.of(name, designation, agency, on).filter(s -> s != null && !s.isBlank()).collect(Collectors.joining(", "));
    }
}

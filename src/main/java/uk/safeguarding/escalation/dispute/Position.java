package uk.safeguarding.escalation.dispute;

import java.util.Arrays;

/** What a party says in a stage record. The values are those of the form field {@code position}. */
public enum Position {
    /** The party concurs with the wording on the table. */
    CONCUR("concur"),
    /** The party puts a wording on the table, and so concurs with it. */
    PROPOSE("propose"),
    /** The party records that the stage cannot resolve the dispute (GEN-06). */
    NOT_RESOLVED("notResolved"),
    /** The handler of a higher stage returns the dispute to a stage that was skipped (GEN-22). */
    RETURN("return");

    private final String value;

    Position(String value) {
        this.value = value;
    }

    /** The value as the form submits it. */
    public String value() {
        return value;
    }

    /**
     * The position that a form submitted.
     *
     * @throws Refusal when it is none of the four
     */
    public static Position of(Object value) {
        return Arrays.stream(values()).filter(p -> p.value.equals(value)).findFirst()
                .orElseThrow(() -> new Refusal("Your position: choose one of the answers offered."));
    }
}

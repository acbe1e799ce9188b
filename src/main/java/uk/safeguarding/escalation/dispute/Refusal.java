package uk.safeguarding.escalation.dispute;

/**
 * An act is refused, and nothing is changed. The message is one plain sentence for the person who acted: it names the field
 * or the reason and says what to do next.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence the sentence shown to the user
     */
    public Refusal(String sentence) {
        super(sentence);
    }
}

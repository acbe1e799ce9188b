package uk.safeguarding.escalation;

import java.util.Objects;

/**
 * The application must not start as it is set up. Thrown by any part during the start; the person who started it reads
 * the sentence and the action, and no stack trace.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * Refuses the start.
     *
     * @param sentence what is wrong, naming the file, setting or place, as a sentence for an administrator
     * @param action   what to do about it, as a sentence for an administrator
     */
    public StartRefused(String sentence, String action) {
        this(sentence, action, null);
    }

    /**
     * Refuses the start because of a failure underneath.
     *
     * @param sentence what is wrong, naming the file, setting or place, as a sentence for an administrator
     * @param action   what to do about it, as a sentence for an administrator
     * @param cause    the failure underneath; may be null
     */
    public StartRefused(String sentence, String action, Throwable cause) {
        super(Objects.requireNonNull(sentence), cause);
        this.action = Objects.requireNonNull(action);
    }

    /**
     * What to do about it.
     *
     * @return a sentence, never null
     */
    public String action() {
        return action;
    }
}

package uk.safeguarding.escalation.notification;

/**
 * A mail could not be handed over. The message is written for an administrator: it says what happened, what to correct,
 * and that the mail can be sent again from Cockpit.
 */
public class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String RETRY = ", then retry in Cockpit.";

    /**
     * Builds the message from what happened and what to do.
     *
     * @param happened   a whole sentence
     * @param correction what to correct, as a sentence without its full stop
     * @param cause      the failure itself, for the log; may be null
     */
    MailNotSent(String happened, String correction, Throwable cause) {
        super(happened + " " + correction + RETRY, cause);
    }
}

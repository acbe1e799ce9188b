package uk.safeguarding.escalation.notification;

import java.util.List;
import java.util.Objects;

/**
 * One mail ready to be sent.
 *
 * @param messageId what makes this mail one of its kind: the same for each attempt to send it, so that a repeat can be
 *                  recognised; not blank
 * @param from      the sender's address, with or without a display name; not blank
 * @param to        the recipients' addresses, with or without display names; at least one, none blank
 * @param subject   the subject; any Unicode text, line breaks become spaces when it is sent
 * @param text      the plain text; any Unicode text
 */
public record OutgoingMail(String messageId, String from, List<String> to, String subject, String text) {

    /**
     * Checks that nothing is missing.
     *
     * @throws NullPointerException     if a part is missing
     * @throws IllegalArgumentException if the id, the sender or a recipient is blank, or there is no recipient
     */
    public OutgoingMail {
        requireText(messageId, "message id");
        requireText(from, "sender");
        Objects.requireNonNull(subject, "The mail needs a subject.");
        Objects.requireNonNull(text, "The mail needs a text.");
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("The mail \"" + subject + "\" has no recipient. Give at least one.");
        }
        to.forEach(recipient -> requireText(recipient, "recipient"));
    }

    private static void requireText(String value, String what) {
        Objects.requireNonNull(value, "The mail needs a " + what + ".");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " of a mail is empty. Enter it.");
        }
    }
}

package uk.safeguarding.escalation.notification;

/** Hands a mail over to whatever carries it. */
public interface MailTransport {

    /**
     * Hands over one mail, to all recipients or to none.
     *
     * <p>May be called again with the same mail, as after a failure nobody knows for certain whether it went out. A
     * repeat carries the same message id, by which it can be recognised.
     *
     * @param mail the mail
     * @throws MailNotSent if it could not be handed over; the message says why and what to do next
     */
    void send(OutgoingMail mail) throws MailNotSent;
}

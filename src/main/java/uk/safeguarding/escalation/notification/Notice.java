package uk.safeguarding.escalation.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that has been told to somebody in writing: an issued document with sender, recipient, time and text (GEN-14).
 *
 * @param id        stable number, also the identity of the mail
 * @param reference the dispute's reference, or {@code null} where it belongs to none
 * @param kind      what kind of notice it is, such as {@code stage-change}
 * @param sender    who issues it: a post or the user who acted
 * @param recipient to whom it goes
 * @param subject   subject line; it names the reference and nobody's personal data
 * @param body      the text
 * @param issuedAt  instant of issue
 */
public record Notice(UUID id, String reference, String kind, String sender, Recipient recipient, String subject, String body,
                     Instant issuedAt) {
}

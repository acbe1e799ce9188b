package uk.safeguarding.escalation.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a mail into a MIME message: plain text in UTF-8, and headers that no content can add to. */
final class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /** Line and paragraph ends of all kinds, and any other control character. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private MailComposer() {
    }

    /**
     * Fills an empty message.
     *
     * @throws MailNotSent if an address is none
     */
    static void compose(OutgoingMail mail, MimeMessage message) {
        InternetAddress from = sender(mail.from());
        Address[] to = recipients(mail.to());
        try {
            message.setFrom(from);
            message.setRecipients(Message.RecipientType.TO, to);
            message.setSubject(BREAKS.matcher(mail.subject()).replaceAll(" ").strip(), UTF_8);
            message.setText(LINE_END.matcher(mail.text()).replaceAll("\r\n"), UTF_8, "plain");
            message.setSentDate(new Date());
            // keeps out-of-office replies away (RFC 3834)
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            // only now: saving gives the message an id of its own
            message.setHeader("Message-ID", MessageNames.header(mail.messageId(), from.getAddress()));
        } catch (MessagingException e) {
            throw new MailNotSent("The mail \"" + OneLine.of(mail.subject()) + "\" could not be written as a message: "
                    + OneLine.of(e.getMessage()), "Correct its text or addresses", e);
        }
    }

    private static InternetAddress sender(String from) {
        return address(from, "The sender \"" + OneLine.of(from) + "\" is not an e-mail address.",
                "Correct safeguarding.mail.from");
    }

    private static Address[] recipients(List<String> to) {
        return to.stream().map(recipient -> address(recipient,
                "The recipient \"" + OneLine.of(recipient) + "\" is not an e-mail address.",
                "Correct the address in the directory")).toArray(Address[]::new);
    }

    /** Reads exactly one address; a comma or line break would smuggle in others. */
    private static InternetAddress address(String text, String happened, String correction) {
        if (BREAKS.matcher(text).find()) {
            throw new MailNotSent(happened, correction, null);
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (address.isGroup() || !address.getAddress().contains("@")) {
                throw new MailNotSent(happened, correction, null);
            }
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), UTF_8);
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new MailNotSent(happened, correction, e);
        }
    }
}

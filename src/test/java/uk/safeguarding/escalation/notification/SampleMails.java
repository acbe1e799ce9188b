package uk.safeguarding.escalation.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Mails to send, and what must be true of them on arrival. */
final class SampleMails {

    static final String FROM = "safeguarding-escalation@localhost";

    /** Welsh, Arabic, an emoji beyond the first Unicode plane, a line with one dot, and a line longer than SMTP allows. */
    static final String TEXT = """
            Annwyl Reolwr, mae'r anghydfod wedi'i uwchgyfeirio: tŷ, dŵr, ŵyl.
            تم تصعيد الخلاف إلى المرحلة التالية.
            Please answer by Mon 8 Feb 2027 at 17:00 ⏰👩🏽‍⚕️.
            .
            """ + "long ".repeat(400) + "\nEnd";

    private SampleMails() {
    }

    static OutgoingMail to(String... recipients) {
        return with("SOL-2027-00042/stage 2/notice", "Uwchgyfeirio – تصعيد – 👩🏽‍⚕️ SOL-2027-00042", recipients);
    }

    static OutgoingMail with(String messageId, String subject, String... recipients) {
        return new OutgoingMail(messageId, FROM, List.of(recipients), subject, TEXT);
    }

    static void assertSame(Message arrived, OutgoingMail sent) throws MessagingException, IOException {
        assertThat(arrived.getSubject()).isEqualTo(sent.subject());
        assertThat(body(arrived)).isEqualTo(sent.text());
        assertThat(addresses(arrived.getFrom())).containsExactly(sent.from());
        assertThat(addresses(arrived.getRecipients(Message.RecipientType.TO))).isEqualTo(sent.to());
        assertThat(arrived.getAllRecipients()).hasSameSizeAs(sent.to());
        assertThat(arrived.getContentType()).startsWith("text/plain").containsIgnoringCase("UTF-8");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getSentDate()).isNotNull();
    }

    static String messageId(Message message) throws MessagingException {
        return ((MimeMessage) message).getMessageID();
    }

    /** Mail ends lines with CR LF, wherever it came from. */
    static String body(Message message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n");
    }

    private static List<String> addresses(Address[] addresses) {
        return Arrays.stream(addresses).map(Address::toString).toList();
    }
}

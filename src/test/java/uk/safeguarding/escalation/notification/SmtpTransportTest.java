package uk.safeguarding.escalation.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.safeguarding.escalation.notification.SampleMails.assertSame;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail that arrives at a real SMTP server. */
class SmtpTransportTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpTransport transport() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new SmtpTransport(sender);
    }

    @Test
    void deliversAnyUnicodeTextToEveryRecipient() throws Exception {
        OutgoingMail mail = SampleMails.to("manager@council.example", "dsl@nhs.example");

        transport().send(mail);

        assertThat(server.getReceivedMessages()).hasSize(2);
        for (MimeMessage arrived : server.getReceivedMessages()) {
            assertSame(arrived, mail);
        }
    }

    @Test
    void aRepeatIsRecognisedByItsMessageIdAndAnotherMailHasAnother() throws Exception {
        transport().send(SampleMails.with("one", "First", "a@council.example"));
        transport().send(SampleMails.with("one", "First", "a@council.example"));
        transport().send(SampleMails.with("two", "Second", "a@council.example"));

        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived[0].getMessageID()).isEqualTo("<one@localhost>").isEqualTo(arrived[1].getMessageID());
        assertThat(arrived[2].getMessageID()).isEqualTo("<two@localhost>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Notice\r\nBcc: spy@elsewhere.example\r\n\r\nforged", "Notice\nBcc: spy@elsewhere.example",
            "Notice\rBcc: spy@elsewhere.example", "Notice\u2028Bcc: spy@elsewhere.example",
            "ŵ\r\nBcc: spy@elsewhere.example"})
    void aSubjectCannotAddHeaders(String subject) throws Exception {
        transport().send(SampleMails.with("one", subject, "a@council.example"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getHeader("Bcc")).isNull();
        assertThat(arrived.getSubject()).contains("Bcc: spy@elsewhere.example").doesNotContain("\r", "\n");
        assertThat(arrived.getAllRecipients()).containsExactly(new InternetAddress("a@council.example"));
        assertThat(SampleMails.body(arrived)).isEqualTo(SampleMails.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@council.example, spy@elsewhere.example", "a@council.example\r\nBcc: spy@elsewhere.example",
            "no address", "all: a@council.example, b@council.example;", "a@", "a b@council.example", "manager"})
    void aRecipientThatIsNoSingleAddressIsRefused(String recipient) {
        assertThatThrownBy(() -> transport().send(SampleMails.to(recipient)))
                .isInstanceOf(MailNotSent.class)
                .hasMessageStartingWith("The recipient \"" + OneLine.of(recipient) + "\" is not an e-mail address. "
                        + "Correct the address in the directory, then retry in Cockpit.");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void displayNamesMayHoldAnyLetters() throws Exception {
        transport().send(new OutgoingMail("one", "Diogelu Tŷ Mawr <post@council.example>",
                List.of("\"Manager, مدير\" <m@council.example>"), "Notice", "Text"));

        Message arrived = server.getReceivedMessages()[0];
        assertThat(((InternetAddress) arrived.getFrom()[0]).getPersonal()).isEqualTo("Diogelu Tŷ Mawr");
        InternetAddress to = (InternetAddress) arrived.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("Manager, مدير");
        assertThat(to.getAddress()).isEqualTo("m@council.example");
    }

    @Test
    void aSilentServerIsGivenTenSecondsUnlessConfiguredOtherwise() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2500");

        new SmtpTransport(sender);

        assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000").containsEntry("mail.smtp.timeout", "2500");
    }

    @Test
    void timeOutsFollowTheProtocol() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol("smtps");

        new SmtpTransport(sender);

        assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtps.timeout", "10000");
    }
}

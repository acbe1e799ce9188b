package uk.safeguarding.escalation.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Each way in which a mail server does not take a mail, and the sentence an administrator reads about it. */
class SmtpFailureTest {

    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void serverDown() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }

        assertNotSent(sender(port), "The mail server 127.0.0.1:" + port + " refused the connection or could not be "
                + "reached. Correct spring.mail.host and spring.mail.port, or start the server, then retry in Cockpit.");
    }

    @Test
    void serverSilent() throws IOException {
        ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        open.add(silent);
        JavaMailSenderImpl sender = sender(silent.getLocalPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");

        assertNotSent(sender, "The mail server 127.0.0.1:" + silent.getLocalPort() + " did not answer in time. "
                + "Correct spring.mail.host and spring.mail.port, or start the server, then retry in Cockpit.");
    }

    @Test
    void serverUnknown() {
        JavaMailSenderImpl sender = sender(25);
        sender.setHost("mail.invalid");

        assertNotSent(sender, "The mail server mail.invalid:25 was not found: there is no computer of that name. "
                + "Correct spring.mail.host, then retry in Cockpit.");
    }

    @Test
    void recipientRefusedAndNobodyElseGotTheMail() throws InterruptedException {
        RefusingServer server = start(new RefusingServer());
        JavaMailSenderImpl sender = sender(server.port());

        assertThatThrownBy(() -> new SmtpTransport(sender)
                .send(SampleMails.to("known@council.example", "left@council.example")))
                .isInstanceOf(MailNotSent.class)
                .hasMessage("The mail server 127.0.0.1:" + server.port() + " refused the recipient "
                        + "left@council.example (550 5.1.1 no such user). Nobody got the mail. "
                        + "Correct the address in the directory, then retry in Cockpit.");
        assertThat(server.deliveries).isZero();

        new SmtpTransport(sender).send(SampleMails.to("known@council.example"));
        assertThat(server.deliveries).isEqualTo(1);
    }

    @Test
    void senderRefused() throws InterruptedException {
        RefusingServer server = start(new RefusingServer());
        OutgoingMail mail = new OutgoingMail("one", "unwanted@council.example", List.of("known@council.example"), "s", "t");

        assertThatThrownBy(() -> new SmtpTransport(sender(server.port())).send(mail))
                .isInstanceOf(MailNotSent.class)
                .hasMessage("The mail server 127.0.0.1:" + server.port() + " refused the sender "
                        + "unwanted@council.example: 553 5.7.1 sender not allowed. "
                        + "Correct safeguarding.mail.from, then retry in Cockpit.");
    }

    @Test
    void passwordRefused() {
        GreenMail server = new GreenMail(ANY_PORT);
        server.setUser("account@council.example", "account", "right");
        server.start();
        open.add(server::stop);
        JavaMailSenderImpl sender = sender(server.getSmtp().getPort());
        sender.setUsername("account");
        sender.setPassword("wrong");

        assertNotSent(sender, "The mail server 127.0.0.1:" + server.getSmtp().getPort()
                + " refused the user name or password. Correct spring.mail.username and spring.mail.password, "
                + "then retry in Cockpit.");
    }

    @Test
    void anyOtherAnswerIsPassedOn() throws InterruptedException {
        RefusingServer server = start(new RefusingServer());

        assertThatThrownBy(() -> new SmtpTransport(sender(server.port())).send(SampleMails.to("full@council.example")))
                .isInstanceOf(MailNotSent.class)
                .hasMessage("The mail server 127.0.0.1:" + server.port() + " did not take the mail: 452 4.3.1 disk full. "
                        + "Correct spring.mail.* or ask whoever runs the mail server, then retry in Cockpit.");
    }

    private static void assertNotSent(JavaMailSenderImpl sender, String sentence) {
        assertThatThrownBy(() -> new SmtpTransport(sender).send(SampleMails.to("a@council.example")))
                .isInstanceOf(MailNotSent.class).hasMessage(sentence);
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private RefusingServer start(RefusingServer server) throws InterruptedException {
        server.smtp.startService();
        open.add(server.smtp::stopService);
        assertThat(server.smtp.waitTillRunning(10_000)).isTrue();
        return server;
    }

    /** A GreenMail server with rules of its own about whom it serves. */
    private static final class RefusingServer extends Managers {

        private final SmtpManager rules = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public String checkSender(SmtpState state, MailAddress sender) {
                return sender.getEmail().startsWith("unwanted@") ? "553 5.7.1 sender not allowed" : null;
            }

            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return recipient.getEmail().startsWith("left@") ? "550 5.1.1 no such user" : null;
            }

            @Override
            public String checkData(SmtpState state) {
                boolean full = state.getMessage().getToAddresses().stream()
                        .anyMatch(recipient -> recipient.getEmail().startsWith("full@"));
                return full ? "452 4.3.1 disk full" : null;
            }

            @Override
            public synchronized void send(SmtpState state) {
                deliveries++;
                super.send(state);
            }
        };
        private final SmtpServer smtp = new SmtpServer(ANY_PORT, this);
        private volatile int deliveries;

        @Override
        public SmtpManager getSmtpManager() {
            return rules;
        }

        private int port() {
            return smtp.getPort();
        }
    }
}

package uk.safeguarding.escalation.notification;

import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends mail to a mail server by SMTP.
 *
 * <p>Where the server refuses one recipient, the mail goes to nobody, so that a later attempt does not reach the others
 * twice. A mail that the server took without confirming it in time is sent again with the same Message-ID header, by
 * which mail systems recognise the repeat.
 */
public final class SmtpTransport implements MailTransport {

    private static final String TEN_SECONDS = "10000";

    private final JavaMailSender sender;
    private final String server;

    /**
     * Sets the sender; gives it time-outs of 10 seconds to connect, read and write where none are configured, as
     * otherwise a silent server would hold a job for ever.
     *
     * @param sender Spring's sender, as configured by {@code spring.mail.*}
     */
    public SmtpTransport(JavaMailSender sender) {
        this.sender = Objects.requireNonNull(sender, "sender");
        if (sender instanceof JavaMailSenderImpl smtp) {
            addTimeouts(smtp);
            this.server = "mail server " + name(smtp);
        } else {
            this.server = "mail server";
        }
    }

    @Override
    public void send(OutgoingMail mail) {
        MimeMessage message = sender.createMimeMessage();
        MailComposer.compose(mail, message);
        try {
            sender.send(message);
        } catch (MailException e) {
            throw new SmtpFailure(server).asMailNotSent(e);
        }
    }

    private static void addTimeouts(JavaMailSenderImpl sender) {
        String prefix = "mail." + protocol(sender) + ".";
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().putIfAbsent(prefix + timeout, TEN_SECONDS);
        }
    }

    private static String name(JavaMailSenderImpl sender) {
        int implicitPort = "smtps".equals(protocol(sender)) ? 465 : 25;
        return sender.getHost() + ":" + (sender.getPort() > 0 ? sender.getPort() : implicitPort);
    }

    private static String protocol(JavaMailSenderImpl sender) {
        return Objects.requireNonNullElse(sender.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
    }
}

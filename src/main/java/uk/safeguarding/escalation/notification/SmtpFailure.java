package uk.safeguarding.escalation.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells an administrator in plain words why a mail server did not take a mail. */
final class SmtpFailure {

    private static final String SERVER_SETTINGS = "Correct spring.mail.host and spring.mail.port, or start the server";

    private final String server;

    /** Names the server, for example {@code mail server mail.example:25}. */
    SmtpFailure(String server) {
        this.server = server;
    }

    MailNotSent asMailNotSent(MailException failure) {
        List<Throwable> causes = causes(failure);
        // the most telling cause first: a time-out, say, also counts as a failed connection
        if (failure instanceof MailAuthenticationException || first(causes, AuthenticationFailedException.class).isPresent()) {
            return new MailNotSent("The " + server + " refused the user name or password.",
                    "Correct spring.mail.username and spring.mail.password", failure);
        }
        List<String> refused = refusedRecipients(causes);
        if (!refused.isEmpty()) {
            return new MailNotSent("The " + server + " refused " + String.join("; ", refused) + ". Nobody got the mail.",
                    "Correct the address in the directory", failure);
        }
        return first(causes, SMTPSenderFailedException.class)
                .map(e -> new MailNotSent("The " + server + " refused the sender " + e.getAddress() + ": "
                        + OneLine.sentence(e.getMessage()), "Correct safeguarding.mail.from", failure))
                .or(() -> connection(causes, failure))
                .orElseGet(() -> new MailNotSent("The " + server + " did not take the mail: "
                        + OneLine.sentence(lastAnswer(causes)),
                        "Correct spring.mail.* or ask whoever runs the mail server", failure));
    }

    private Optional<MailNotSent> connection(List<Throwable> causes, MailException failure) {
        if (first(causes, UnknownHostException.class).isPresent()) {
            return Optional.of(new MailNotSent("The " + server + " was not found: there is no computer of that name.",
                    "Correct spring.mail.host", failure));
        }
        if (first(causes, SocketTimeoutException.class).isPresent()) {
            return Optional.of(new MailNotSent("The " + server + " did not answer in time.", SERVER_SETTINGS, failure));
        }
        if (first(causes, SSLException.class).isPresent()) {
            return Optional.of(new MailNotSent("No secure connection to the " + server + " could be made.",
                    "Correct spring.mail.properties.mail.smtp.* or the certificate of the server", failure));
        }
        return first(causes, MailConnectException.class).map(e -> new MailNotSent(
                "The " + server + " refused the connection or could not be reached.", SERVER_SETTINGS, failure));
    }

    private static List<String> refusedRecipients(List<Throwable> causes) {
        return causes.stream().filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .map(e -> "the recipient " + e.getAddress().getAddress() + " (" + OneLine.of(e.getMessage()) + ")")
                .distinct().toList();
    }

    /** The server's own words come last in the chain; what wraps them only says that something failed. */
    private static String lastAnswer(List<Throwable> causes) {
        return causes.get(causes.size() - 1).getMessage();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The failure and all that led to it; jakarta.mail and Spring each keep causes in places of their own. */
    private static List<Throwable> causes(MailException failure) {
        List<Throwable> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, found, seen);
        return found;
    }

    private static void collect(Throwable failure, List<Throwable> found, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        found.add(failure);
        collect(failure.getCause(), found, seen);
        if (failure instanceof MailSendException several) {
            several.getFailedMessages().values().forEach(each -> collect(each, found, seen));
        }
        if (failure instanceof SendFailedException chained) {
            collect(chained.getNextException(), found, seen);
        }
    }
}

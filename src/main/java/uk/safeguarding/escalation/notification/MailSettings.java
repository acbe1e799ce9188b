package uk.safeguarding.escalation.notification;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code safeguarding.mail.*}; those of the mail server are {@code spring.mail.*}.
 *
 * @param from   address that mails come from, with or without a display name
 * @param folder where mails are written as files if no mail server is set
 */
@ConfigurationProperties("safeguarding.mail")
public record MailSettings(@DefaultValue("safeguarding-escalation@localhost") String from,
                           @DefaultValue("./data/mail") Path folder) {
}

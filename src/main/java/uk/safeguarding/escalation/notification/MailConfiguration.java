package uk.safeguarding.escalation.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

/** Chooses what carries mail: a mail server if {@code spring.mail.host} is set, else a folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
public class MailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    /**
     * The transport of this installation.
     *
     * @param settings    {@code safeguarding.mail.*}
     * @param sender      Spring's sender, there if {@code spring.mail.host} is set
     * @param environment where {@code spring.mail.host} is looked up: an empty one means none
     * @return the transport
     */
    @Bean
    public MailTransport mailTransport(MailSettings settings, ObjectProvider<JavaMailSender> sender,
                                       Environment environment) {
        if (StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            return new SmtpTransport(sender.getObject());
        }
        LOG.info("No mail server is set (spring.mail.host): mails are written to the folder {}", settings.folder());
        return new FolderTransport(settings.folder());
    }
}

package uk.safeguarding.escalation.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailGoesToTheFolderIfNoServerIsSet(@TempDir Path folder) {
        context.withPropertyValues("safeguarding.mail.folder=" + folder).run(started -> {
            started.getBean(MailTransport.class).send(SampleMails.with("one", "Notice", "a@council.example"));
            assertThat(folder.resolve("one.eml")).isNotEmptyFile();
        });
    }

    @Test
    void anEmptyServerNameMeansNone(@TempDir Path folder) {
        context.withPropertyValues("spring.mail.host=", "safeguarding.mail.folder=" + folder)
                .run(started -> assertThat(started).getBean(MailTransport.class).isInstanceOf(FolderTransport.class));
    }

    @Test
    void mailGoesToTheServerThatIsSet(@TempDir Path folder) {
        context.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.getSmtp().getPort(),
                "spring.mail.properties.mail.smtp.timeout=2500", "safeguarding.mail.folder=" + folder).run(started -> {
            started.getBean(MailTransport.class).send(SampleMails.to("a@council.example"));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(folder).isEmptyDirectory();
            assertThat(started.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                    .containsEntry("mail.smtp.timeout", "2500").containsEntry("mail.smtp.connectiontimeout", "10000");
        });
    }

    @Test
    void settingsHaveDefaultsThatWork() {
        context.run(started -> assertThat(started.getBean(MailSettings.class))
                .isEqualTo(new MailSettings("safeguarding-escalation@localhost", Path.of("data/mail"))));
        context.withPropertyValues("safeguarding.mail.from=post@council.example")
                .run(started -> assertThat(started.getBean(MailSettings.class).from()).isEqualTo("post@council.example"));
    }
}

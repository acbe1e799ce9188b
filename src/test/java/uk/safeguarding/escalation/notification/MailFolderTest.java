package uk.safeguarding.escalation.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import uk.safeguarding.escalation.support.ApplicationTest;

/** Mail that is kept as files goes where the start report says: into the data folder. */
@ApplicationTest
class MailFolderTest {

    @Autowired
    MailSettings settings;

    @Value("${safeguarding.data-folder}")
    Path dataFolder;

    @Test
    void theMailFolderFollowsTheDataFolder() {
        assertThat(settings.folder()).isEqualTo(dataFolder.resolve("mail"));
    }
}

package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A post with several holders, one of them without an e-mail address. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class NoticeAddressesTest {

    private static final String DEPUTY = "solihull-deputy-matron";
    private static final String POST = "solihull.hospital-trust.matron";

    @Autowired
    Kit kit;

    @Test
    @Proves({"GEN-15"})
    void theOthersGetItAndTheLogNamesWhoDoesNot(CapturedOutput log) {
        IdentityService identity = kit.engine.getIdentityService();
        User deputy = identity.newUser(DEPUTY);
        identity.saveUser(deputy);
        identity.createMembership(DEPUTY, POST);
        try {
            Story story = SolihullSteps.inStage2OnTuesday(kit);
            assertThat(story.notices("stage-change")).filteredOn(n -> n.recipient().id().equals(POST)).singleElement()
                    .extracting(Notice::id).satisfies(id -> assertThat(kit.notices.isDelivered(id)).isTrue());
            assertThat(log).contains("A notice to " + POST + " does not reach the user " + DEPUTY);
        } finally {
            identity.deleteUser(DEPUTY);
        }
    }
}

package uk.safeguarding.escalation.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.scenario.Kit;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A post goes to its next holder on the day that the partnership's file names. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class HoldersByDateTest {

    private static final String TENANT = "south-gloucestershire";
    private static final String POST = TENANT + ".board.sssm";
    private static final String FORMER = TENANT + "-board-sssm";
    private static final String NEXT = "next-sssm";

    @Autowired
    Kit kit;
    @Autowired
    HoldersByDate holders;
    @Autowired
    Accounts accounts;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    private Partnership file;

    @BeforeEach
    void aNextHolderIsNamed() throws IOException {
        kit.story(TENANT, "Mon 1 Feb 2027 09:00");
        file = PartnershipLoader.load("x.yaml", Files.readString(Path.of("src/main/resources/partnerships/" + TENANT + ".yaml"))
                .replace("from: 2021-06-01}", "from: 2021-06-01}\n      - {user: next-sssm, name: Next holder, from: 2027-02-03}"));
    }

    @AfterEach
    void asBefore() {
        identity.deleteUser(NEXT);
        if (!accounts.members(POST).contains(FORMER)) {
            identity.createMembership(FORMER, POST);
        }
    }

    private void nextHasAnAccount() {
        User user = identity.newUser(NEXT);
        user.setFirstName("Next");
        user.setLastName("Holder");
        identity.saveUser(user);
    }

    private void on(String moment) {
        kit.story(TENANT, moment);
        holders.bringIntoStep(file);
    }

    @Test
    @Proves("SGL-K.1")
    void theHolderInForceIsInTheGroupAndTheFormerIsNot() {
        nextHasAnAccount();
        on("Tue 2 Feb 2027 23:00");
        assertThat(accounts.members(POST)).containsExactly(FORMER);
        on("Wed 3 Feb 2027 07:00");
        assertThat(accounts.members(POST)).containsExactly(NEXT);
        on("Thu 4 Feb 2027 07:00");
        assertThat(accounts.members(POST)).containsExactly(NEXT);
    }

    @Test
    @Proves("SGL-K.1")
    void eachMorningTheGroupIsBroughtIntoStep() {
        identity.deleteMembership(FORMER, POST);
        kit.story(TENANT, "Mon 1 Feb 2027 12:00").withReminders().at("Tue 2 Feb 2027 08:00");
        assertThat(accounts.members(POST)).containsExactly(FORMER);
    }

    @Test
    @Proves("SGL-K.1")
    void whomAnAdministratorAddedBesidesIsLeftAlone() {
        nextHasAnAccount();
        String deputy = TENANT + "-board-board-manager";
        identity.createMembership(deputy, POST);
        try {
            on("Wed 3 Feb 2027 07:00");
            assertThat(accounts.members(POST)).containsExactlyInAnyOrder(NEXT, deputy);
        } finally {
            identity.deleteMembership(deputy, POST);
        }
    }

    @Test
    @Proves("SGL-K.1")
    void aHolderWithoutAnAccountIsAskedForAndTheFormerStaysMeanwhile(CapturedOutput output) {
        on("Wed 3 Feb 2027 07:00");
        assertThat(accounts.members(POST)).containsExactly(FORMER);
        assertThat(output).contains("there is no account \"next-sssm\"");
        assertThat(jdbc.sql("select body from notice where kind = 'holder-without-account' and recipient like ?")
                .param("%" + POST + "%").query(String.class).list()).anySatisfy(body -> assertThat(body)
                .contains("Next holder", "Wed 3 Feb 2027"));
        nextHasAnAccount();
        on("Thu 4 Feb 2027 07:00");
        assertThat(accounts.members(POST)).containsExactly(NEXT);
    }
}

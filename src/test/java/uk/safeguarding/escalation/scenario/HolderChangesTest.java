package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.safeguarding.escalation.engine.directory.HoldersByDate;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The Strategic Safeguarding Service Manager changes while a case is running. */
@ApplicationTest
class HolderChangesTest {

    private static final String TENANT = "south-gloucestershire";
    private static final String POST = TENANT + ".board.sssm";
    private static final String FORMER = TENANT + "-board-sssm";
    private static final String NEXT = TENANT + "-next-sssm";

    @Autowired
    Kit kit;
    @Autowired
    HoldersByDate holders;
    @Autowired
    DisputeTexts texts;
    @Autowired
    JdbcClient jdbc;
    private Posts posts;
    private Partnership file;

    @BeforeEach
    void theNextHolderIsNamedAndHasAnAccount() throws IOException {
        posts = new Posts(kit, TENANT);
        User user = kit.engine.getIdentityService().newUser(NEXT);
        user.setEmail("next-sssm@example.org");
        kit.engine.getIdentityService().saveUser(user);
        file = PartnershipLoader.load("x.yaml", Files.readString(Path.of("src/main/resources/partnerships/" + TENANT + ".yaml"))
                .replace("from: 2021-06-01}", "from: 2021-06-01}\n      - {user: " + NEXT + ", name: Next holder, from: 2027-02-03, "
                        + "contact: {name: Next holder, phone: 01454 000000}}"));
    }

    @AfterEach
    void asBefore() {
        posts.close();
        kit.engine.getIdentityService().deleteUser(NEXT);
        if (kit.engine.getIdentityService().createUserQuery().memberOfGroup(POST).count() == 0) {
            kit.engine.getIdentityService().createMembership(FORMER, POST);
        }
    }

    private List<String> toldOfOverdueQueries(Story story) {
        return jdbc.sql("select d.addresses from notice n join notice_delivery d on d.notice_id = n.id where n.reference = ? and "
                + "n.kind = 'counterpart-overdue' order by d.id").param(story.reference()).query(String.class).list();
    }

    @Test
    @Proves("SGL-K.1")
    void scG19_whatIsSentFromThatDateOnGoesToTheNewHolder() {
        posts.empty("trust.ward-manager", "trust.safeguarding-lead", "trust.supervisor", "trust.named-professional");
        Story story = SouthGloucestershireSteps.atManagers(kit);
        holders.bringIntoStep(file);
        assertThat(texts.contact(file)).contains("01454 868924");
        story.secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(toldOfOverdueQueries(story)).singleElement().asString().contains(FORMER + "@example.org")
                .doesNotContain("next-sssm@example.org");

        story.at("Wed 3 Feb 2027 07:00");
        holders.bringIntoStep(file);
        assertThat(texts.contact(file)).contains("01454 000000").doesNotContain("01454 868924");
        story.secondAfter("Thu 4 Feb 2027 17:00");
        assertThat(toldOfOverdueQueries(story)).hasSize(2);
        assertThat(toldOfOverdueQueries(story).get(0)).as("the earlier one as it was sent").contains(FORMER + "@example.org");
        assertThat(toldOfOverdueQueries(story).get(1)).contains("next-sssm@example.org").doesNotContain(FORMER);
    }

    @Test
    @Proves("SGL-K.1")
    void openTasksGoOverAndWhatTheFormerHolderWroteKeepsTheirName() {
        Story story = SouthGloucestershireSteps.raised(kit);
        story.secondAfter("Mon 8 Feb 2027 17:00").at("Tue 16 Feb 2027 09:00").as("board-sssm");
        String task = story.task("considerReferral").getId();
        kit.as(FORMER, () -> {
            kit.engine.getTaskService().claim(task, FORMER);
            return null;
        });
        assertThat(story.as("next-sssm").tasks("considerReferral")).isEmpty();
        holders.bringIntoStep(file);
        assertThat(story.tasks("considerReferral")).hasSize(1);
        assertThat(story.task("considerReferral").getAssignee()).isNull();
        assertThat(texts.user(FORMER)).contains("Strategic Safeguarding Service Manager");
        assertThat(story.as("board-sssm").tasks("considerReferral")).isEmpty();
    }
}

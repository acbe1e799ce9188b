package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** A changed policy is a new version: running disputes keep every part of the version they began on. */
@ApplicationTest
class RedeploymentTest {

    private static final String STAGE_RECORD = "forms/solihull/solihull-stage-record.form";

    @Autowired
    Kit kit;
    @Autowired
    ChangedLadder ladder;

    private long versions() {
        return kit.engine.getRepositoryService().createProcessDefinitionQuery().tenantIdIn("solihull").count();
    }

    private String definition(Story story) {
        return story.ladder().getProcessDefinitionId();
    }

    @Test
    @Proves({"GEN-25"})
    void unchangedFilesMakeNoNewVersion() {
        long before = versions();
        long deployments = kit.engine.getRepositoryService().createDeploymentQuery().count();
        ladder.again();
        assertThat(versions()).isEqualTo(before);
        assertThat(kit.engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @Test
    @Proves({"GEN-25"})
    void aRunningDisputeKeepsItsVersionAndANewOneStartsInTheNew() {
        Story old = SolihullSteps.raisedAtTen(kit);
        String before = definition(old);
        try (ChangedLadder.Restored restored = ladder.withLimit(3)) {
            Story fresh = new Story(kit, "solihull").as("police-officer").raises(Answers.raise("2027-02-01"));
            assertThat(definition(fresh)).isNotEqualTo(before);
            assertThat(fresh.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));

            old.secondAfter("Mon 8 Feb 2027 17:00");

            assertThat(definition(old)).isEqualTo(before);
            assertThat(old.stage()).isEqualTo("stage2");
            assertThat(old.deadline()).isEqualTo(Kit.instant("Mon 15 Feb 2027 17:00"));
            assertThat(kit.disputes.get(old.reference()).policyVersion()).isEqualTo("undated");
            old.as("council-team-manager").does("declare-immediate-risk", ActAnswers.immediateRisk());
            assertThat(old.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        }
    }

    @Test
    @Proves({"GEN-25", "GEN-11"})
    void aChangedFormIsCheckedInItsOwnVersion() {
        Story old = SolihullSteps.raisedAtTen(kit);
        String changed = ladder.text(STAGE_RECORD).replace("\"maxLength\": 1500", "\"maxLength\": 5");
        try (ChangedLadder.Restored restored = ladder.with(STAGE_RECORD, changed)) {
            old.completes("discussion", Answers.propose("2027-02-01T09:00", "A wording of more than five characters"));
            Story fresh = new Story(kit, "solihull").as(SolihullSteps.SOCIAL_WORKER).raises(Answers.raise("2027-02-01"));
            fresh.isRefused("at most 5 characters",
                    s -> s.completes("discussion", Answers.propose("2027-02-01T09:00", "A wording of more")));
        }
    }
}

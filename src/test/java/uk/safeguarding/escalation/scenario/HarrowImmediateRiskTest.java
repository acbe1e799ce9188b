package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.HarrowSteps.WARD_SISTER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Harrow, where the adult is at risk of immediate harm: any stage by discretion, the lead informed, the contact that fits. */
@ApplicationTest
class HarrowImmediateRiskTest {

    private static final String ACT = "declare-immediate-risk";

    @Autowired
    Kit kit;

    private Story at(String moment) {
        return kit.story("harrow", moment).as(WARD_SISTER);
    }

    private static Answers declared(String stage) {
        return ActAnswers.immediateRisk().with("consulted", "Matron").with("startStage", stage)
                .with("startStageReason", stage.equals("stay") ? null : "Only they can stop the discharge");
    }

    @ParameterizedTest
    @CsvSource({"1, stage1", "2, stage2", "3, stage3", "4, stage4"})
    @Proves({"HAR-0.2", "GEN-10"})
    void anyStageCanBeInitiated(int chosen, String activity) {
        Story story = at("Mon 1 Feb 2027 09:00").raises(HarrowAnswers.raiseWithImmediateRisk("2027-02-01", chosen));
        assertThat(story.stages().get(0).activityId()).startsWith(activity);
        assertThat(story.records("stage-skipped")).hasSize(chosen - 1);
        assertThat(story.records("immediate-risk")).singleElement()
                .satisfies(r -> assertThat(r.text("consulted")).isEqualTo("Matron, by phone"));
        assertThat(story.deadline()).as("no limit is published, and none is set").isNull();
    }

    @Test
    @Proves({"HAR-0.1"})
    void withoutRiskItStartsAtStage1() {
        assertThat(HarrowSteps.raised(kit).stages()).extracting("stage").containsExactly(1);
    }

    @Test
    @Proves({"HAR-0.2", "AMB-49"})
    void itIsSaidWhoWasConsultedOrWhyNobodyWas() {
        Story story = at("Mon 1 Feb 2027 22:00");
        Answers alone = HarrowAnswers.raiseWithImmediateRisk("2027-02-01", 3).without("consulted");
        story.isRefused("Whom you consulted: name your line manager or safeguarding lead", s -> s.raises(alone));
        story.raises(alone.with("notConsultedBecause", "Neither answered the phone"));
        assertThat(story.records("immediate-risk")).singleElement()
                .satisfies(r -> assertThat(r.text("notConsultedBecause")).isEqualTo("Neither answered the phone"));
        HarrowSteps.raised(kit).isRefused("Whom you consulted", s -> s.does(ACT, declared("stay").without("consulted")));
    }

    @Test
    @Proves({"HAR-3.2", "GEN-10"})
    void theLeadOfTheDeclaringAgencyIsInformedAtOnceAlsoWhereNoStageIsSkipped() {
        Story story = HarrowSteps.betweenManagers(kit).as("council-team-manager").does(ACT, declared("stay"));
        assertThat(story.stage()).startsWith("stage2");
        assertThat(story.records("stage-skipped")).isEmpty();
        assertThat(story.notices("immediate-risk")).extracting(n -> n.recipient().id())
                .contains("harrow.council.safeguarding-lead").doesNotContain("harrow.hospital-trust.safeguarding-lead");
        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
    }

    @Test
    @Proves({"HAR-0.2", "AMB-64"})
    void fromAnOpenStageAHigherOneIsChosenAndThoseBetweenAreTold() {
        Story story = HarrowSteps.raised(kit).does(ACT, declared("3"));
        assertThat(story.stages()).extracting("stage").containsExactly(1, 3);
        assertThat(story.as("council-hsab-member").tasks("discussion")).hasSize(1);
        assertThat(story.notices("stage-skipped")).extracting(n -> n.recipient().id())
                .contains("harrow.hospital-trust.matron", "harrow.council.team-manager");
        assertThat(story.as("hospital-trust-matron").taskKeys()).doesNotContain("discussion", "briefing");
    }

    @Test
    @Proves({"HAR-7.1"})
    void theContactThatFitsTheAdultIsShown() {
        Story older = at("Mon 1 Feb 2027 10:00").raises(HarrowAnswers.raiseWithImmediateRisk("2027-02-01", 2)
                .with("adultGroup", "older-people")).as("hospital-trust-safeguarding-lead");
        assertThat((String) older.shown("safeguardingAction", "concernContacts")).startsWith("Access Harrow: 020 8901 2680, "
                + "ahadultsservices@harrow.gov.uk").contains("Safeguarding Adults Service: 020 8420 9453, 020 8424 0999 (outside")
                .doesNotContain("CNWL");
        Story mental = at("Mon 1 Feb 2027 10:00").raises(HarrowAnswers.raiseWithImmediateRisk("2027-02-01", 2)
                .with("adultGroup", "mental-health")).as("hospital-trust-safeguarding-lead");
        assertThat((String) mental.shown("safeguardingAction", "concernContacts")).startsWith("CNWL single point of access: "
                + "0800 023 4650, cnw-tr.mentalhealthsafeguardingharrow@nhs.net").doesNotContain("Access Harrow");
    }

    @ParameterizedTest
    @CsvSource({"Mon 1 Feb 2027 22:00", "Sat 6 Feb 2027 11:00", "Fri 26 Mar 2027 10:00"})
    @Proves({"HAR-7.2"})
    void outsideOfficeHoursTheNumberForThatTimeComesFirst(String moment) {
        Story story = at(moment).raises(HarrowAnswers.raiseWithImmediateRisk("2027-02-01", 2).with("adultGroup", "older-people"))
                .as("hospital-trust-safeguarding-lead");
        String contacts = (String) story.shown("safeguardingAction", "concernContacts");
        assertThat(contacts).startsWith("Safeguarding Adults Service: 020 8424 0999, 020 8420 9453 (office hours only)");
        assertThat(story.notices("immediate-risk").get(0).body()).contains(contacts);
    }

    @Test
    @Proves({"GEN-22", "AMB-51"})
    void aBypassIsReturnedToTheLowestStageThatWasSkipped() {
        Story story = HarrowSteps.inStage2(kit).as(WARD_SISTER).does(ACT, declared("3")).as(HarrowSteps.TRUST_MEMBER);
        assertThat(story.shown("discussion", "positionOptions").toString()).contains("back to stage 2");
        story.completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.notResolved(HarrowSteps.TALK)).with("position", "return")
                .with("returnReason", "The adult is safe on the ward").without("riskStatement"));
        assertThat(story.stages()).extracting("stage").containsExactly(1, 2, 3, 2);
    }
}

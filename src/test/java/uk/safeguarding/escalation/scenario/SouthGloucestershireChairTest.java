package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.chairDecision;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.referral;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: a Chair with an interest neither signs nor decides, and the board office never does it for them. */
@ApplicationTest
class SouthGloucestershireChairTest {

    private static final String VICE_CHAIR = "board-vice-chair";
    private static final String SECRET = "My sister owns the home";

    @Autowired
    Kit kit;

    private static Answers interest() {
        return Answers.interest().with("interest", SECRET);
    }

    private static Answers acting() {
        return Answers.of().with("actingChair", "south-gloucestershire.board.vice-chair").with("actingChairWhy", "Free");
    }

    private static Answers signature(String answer) {
        return Answers.of().with("countersigned", answer).with("countersignReason", answer.equals("interest") ? SECRET : "Agreed");
    }

    private static Story notReferred(Kit kit) {
        return SouthGloucestershireSteps.atManager(kit).as(SSSM).completes("considerReferral", referral("notRefer"));
    }

    private void nothingIsLeftWithTheChair(Story story) {
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        assertThat(story.as(SSSM).taskKeys()).contains("findActingChair").doesNotContain("countersignNotReferred", "chairDecides");
        List<String> own = kit.engine.getHistoryService().createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(story.reference()).list().stream().map(t -> t.getId()).toList();
        assertThat(kit.engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.TASK).list())
                .filteredOn(a -> "south-gloucestershire.board.independent-chair".equals(a.getGroupId())
                        || "south-gloucestershire-board-independent-chair".equals(a.getUserId()))
                .noneMatch(a -> own.contains(a.getResourceId()));
    }

    private void theViceChairSigns(Story story) {
        story.as(SSSM).completes("findActingChair", acting());
        assertThat(story.outcome()).isEmpty();
        assertThat(story.as(SSSM).taskKeys()).doesNotContain("countersignNotReferred");
        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        story.as(VICE_CHAIR).completes("countersignNotReferred", signature("yes"));
        assertThat(story.outcome()).contains(Outcome.NOT_PURSUED);
        assertThat(story.allNotices()).noneMatch(n -> n.body().contains(SECRET));
    }

    @Test
    @Proves({"SC-G22", "AMB-41", "AMB-20", "GEN-19"})
    void scG22_theManagerNeverSignsTheirOwnFindingWhereTheChairDeclaredBefore() {
        Story story = SouthGloucestershireSteps.atManager(kit).as(CHAIR).does("declare-conflict", interest()).as(SSSM)
                .completes("considerReferral", referral("notRefer"));
        nothingIsLeftWithTheChair(story);
        theViceChairSigns(story);
    }

    @Test
    @Proves({"AMB-41", "AMB-20", "GEN-19"})
    void theSignatureIsTakenFromAChairWhoDeclaresWhileItIsOpen() {
        Story story = notReferred(kit).as(CHAIR).does("declare-conflict", interest());
        nothingIsLeftWithTheChair(story);
        theViceChairSigns(story);
    }

    @Test
    @Proves({"AMB-20", "GEN-19", "SGL-4.f"})
    void theDecisionIsTakenFromAChairWhoDeclaresWhileItIsOpenAndFromTheActingChairToo() {
        Story story = SouthGloucestershireSteps.atChair(kit).as(CHAIR).does("declare-conflict", interest());
        nothingIsLeftWithTheChair(story);
        story.as(SSSM).completes("findActingChair", acting()).as(VICE_CHAIR).does("declare-conflict", interest());
        assertThat(story.taskKeys()).isEmpty();
        story.as(SSSM).isRefused("Who acts for the Chair", s -> s.completes("findActingChair", acting()));
        story.completes("findActingChair", acting().with("actingChair", "south-gloucestershire.board.learning-chair"));
        story.as("board-learning-chair").completes("chairDecides", chairDecision("panel"));
        assertThat(story.allTasks()).anyMatch(t -> t.getTaskDefinitionKey().equals("formPanel"));
    }

    @Test
    @Proves({"AMB-41", "AMB-20", "GEN-19"})
    void theFormOfTheSignatureTakesAnInterestWhichNoPartyReads() {
        Story story = notReferred(kit).as(CHAIR).completes("countersignNotReferred", signature("interest"));
        assertThat(story.records("conflict-declared")).singleElement()
                .satisfies(e -> assertThat(e.text("interest")).isEqualTo(SECRET));
        nothingIsLeftWithTheChair(story);
        theViceChairSigns(story);
        assertThat(story.as("council-board-representative").allTasks()).noneMatch(t ->
                String.valueOf(kit.engine.getTaskService().getVariables(t.getId())).contains(SECRET));
    }

    @Test
    @Proves({"AMB-41", "AMB-20"})
    void anActingChairWhoDoesNotSignDecides() {
        Story story = notReferred(kit).as(CHAIR).does("declare-conflict", interest()).as(SSSM).completes("findActingChair", acting());
        story.as(VICE_CHAIR).completes("countersignNotReferred", signature("no"));
        assertThat(story.outcome()).isEmpty();
        assertThat(story.taskKeys()).containsExactly("chairDecides");
    }

    @Test
    @Proves({"AMB-20", "GEN-18"})
    void aChairWhoIsAwayIsActedForByNobodyOfTheOffice() {
        Story story = SouthGloucestershireSteps.atChair(kit).at("Mon 3 Apr 2028 10:00");
        kit.start("south-gloucestershire-" + CHAIR, "south-gloucestershire", "record-absence",
                AbsenceTest.away("2028-04-03", "2028-04-04").map());
        kit.settle("south-gloucestershire");
        assertThat(story.as(SSSM).taskKeys()).contains("findActingChair").doesNotContain("chairDecides");
        story.completes("findActingChair", acting());
        assertThat(story.as(VICE_CHAIR).taskKeys()).containsExactly("chairDecides");
    }

    @Test
    @Proves({"AMB-20", "GEN-19"})
    void whereEverybodyHasAnInterestTheOfficeIsToldWhatToDoAndTheCaseStaysOpen() {
        Story story = SouthGloucestershireSteps.atChair(kit);
        for (String user : List.of(CHAIR, VICE_CHAIR, "board-board-manager", "board-quality-assurance-chair", "board-learning-chair")) {
            story.as(user).does("declare-conflict", interest());
        }
        assertThat(story.as(SSSM).shown("findActingChair", "nobodyToAct").toString()).contains("Ask an administrator to give the "
                + "Vice Chair's post a holder who is free");
        story.isRefused("Who acts for the Chair", s -> s.completes("findActingChair", acting()));
        assertThat(story.outcome()).isEmpty();
    }
}

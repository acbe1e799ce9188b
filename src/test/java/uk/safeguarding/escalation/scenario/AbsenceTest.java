package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** People are away: whoever stands in sees their tasks, and where nobody does the board office. */
@ApplicationTest
class AbsenceTest {

    private static final String ACT = "record-absence";
    private static final String OFFICE = "board-business-team";
    private static final String MATRON = "hospital-trust-matron";
    private static final String TALK = "2028-03-06T09:30";

    @Autowired
    Kit kit;

    static Answers away(String from, String until) {
        return Answers.of().with("whose", "own").with("from", from).with("until", until).with("absenceIs", "away");
    }

    private static Answers awayFor(String user, String from, String until) {
        return away(from, until).with("whose", "other").with("person", "solihull-" + user + "@example.org");
    }

    private void records(String user, Answers answers) {
        kit.start("solihull-" + user, "solihull", ACT, answers.map());
        kit.settle("solihull");
    }

    /** Stage 2 of Solihull's ladder is open, on a Monday that no other story touches. */
    private Story inStage2(String monday, String talk) {
        return kit.story("solihull", "Mon " + monday + " 10:00").as(SolihullSteps.SOCIAL_WORKER)
                .raises(Answers.raise(talk.substring(0, 10))).completes("discussion", Answers.notResolved(talk)
                        .with("stage2Handler", "line-manager"));
    }

    @Test
    @Proves({"GEN-18", "HAR-4.3a"})
    void withoutADeputyTheOfficeSeesAnOpenTaskAtOnceAndNobodyElseDoes() {
        Story story = inStage2("6 Mar 2028", TALK);
        assertThat(story.as(OFFICE).tasks("discussion")).isEmpty();
        records(MATRON, away("2028-03-06", "2028-03-08"));
        assertThat(story.tasks("discussion")).hasSize(1);
        assertThat(story.as(MATRON).tasks("discussion")).as("asked all the same, for when they are back").hasSize(1);
        assertThat(story.as("hospital-trust-head-of-nursing").tasks("discussion")).isEmpty();
    }

    @Test
    @Proves({"GEN-18", "HAR-4.3a"})
    void aStageThatOpensMeanwhileAsksForTheCounterpart() {
        kit.story("solihull", "Mon 13 Mar 2028 08:00");
        records(OFFICE, awayFor(MATRON, "2028-03-13", "2028-03-14"));
        Story story = inStage2("13 Mar 2028", "2028-03-13T09:30");
        assertThat(story.as(OFFICE).tasks("counterpartQuery")).hasSize(1);
        assertThat(story.as(MATRON).tasks("discussion")).isEmpty();
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 20 Mar 2028 17:00"));
    }

    @Test
    @Proves({"GEN-24", "HAR-4.3a"})
    void aFurtherEntryTakesTheEarlierOneBack() {
        kit.story("solihull", "Mon 20 Mar 2028 08:00");
        records(MATRON, away("2028-03-20", "2028-03-24"));
        records(MATRON, away("2028-03-20", "2028-03-21").with("absenceIs", "there"));
        assertThat(inStage2("20 Mar 2028", "2028-03-20T09:30").as(MATRON).tasks("discussion")).hasSize(1);
        Story story = inStage2("20 Mar 2028", "2028-03-20T09:30").withReminders();
        story.at("Wed 22 Mar 2028 08:00");
        assertThat(story.as(OFFICE).tasks("discussion")).as("away again on Wednesday").hasSize(1);
    }

    @Test
    @Proves({"GEN-18", "HAR-4.3a"})
    void whatSomebodyTookWhoIsAwayGoesBackToThePost() {
        Story story = inStage2("27 Mar 2028", "2028-03-27T09:30").as(MATRON);
        kit.as("solihull-" + MATRON, () -> {
            kit.engine.getTaskService().claim(story.kit().engine.getTaskService().createTaskQuery()
                    .processInstanceBusinessKey(story.reference()).taskDefinitionKey("discussion")
                    .taskCandidateUser("solihull-" + MATRON).singleResult().getId(), "solihull-" + MATRON);
            return null;
        });
        assertThat(story.task("discussion").getAssignee()).isEqualTo("solihull-" + MATRON);
        records(MATRON, away("2028-03-27", "2028-03-28"));
        assertThat(story.task("discussion").getAssignee()).isNull();
        assertThat(story.as(OFFICE).tasks("discussion")).hasSize(1);
    }

    @Test
    @Proves({"GEN-26", "HAR-4.3a"})
    void onlyTheOfficeRecordsSomebodyElsesAbsence() {
        Story story = kit.story("solihull", "Mon 3 Apr 2028 10:00");
        story.isRefused("only the board office records somebody else's absence",
                s -> records("council-director", awayFor(MATRON, "2028-04-03", "2028-04-04")));
        story.isRefused("has an account with this address",
                s -> records(OFFICE, awayFor("nobody", "2028-04-03", "2028-04-04")));
        story.isRefused("it lies before the first day", s -> records(MATRON, away("2028-04-05", "2028-04-04")));
    }
}

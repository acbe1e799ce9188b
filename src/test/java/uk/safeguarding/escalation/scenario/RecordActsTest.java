package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Discussions, supporters and corrections at any time: each leaves its record and moves nothing it should not. */
@ApplicationTest
class RecordActsTest {

    @Autowired
    Kit kit;

    private void isRefusedForOutsidersAndUnknownReferences(String act, Answers answers) {
        Story story = SolihullSteps.raisedAtTen(kit);
        story.as("police-officer").isRefused("in which you have a part", s -> s.does(act, answers));
        story.isRefused("there is no dispute SOL-2027-99999", s -> kit.start("solihull-council-social-worker", "solihull", act,
                answers.with("reference", "SOL-2027-99999").map()));
        story.as(SolihullSteps.SOCIAL_WORKER).isRefused("Reference of the dispute", s -> kit.start("solihull-council-social-worker",
                "solihull", act, answers.with("reference", "yesterday's").map()));
    }

    @Test
    @Proves({"GEN-12"})
    void aDiscussionIsRecordedAndTheStageStays() {
        Story story = SolihullSteps.raisedAtTen(kit).does("record-discussion", ActAnswers.discussion("2027-02-01T09:00")
                .with("interimSafety", "Alarm fitted").with("interimSafetyOwner", "Housing"));

        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        Entry entry = story.records("record-discussion").get(0);
        assertThat(entry.author()).isEqualTo("solihull-council-social-worker");
        assertThat(entry.partyId()).isEqualTo("council");
        assertThat(entry.answers()).containsEntry("discussedAt", "2027-02-01T09:00").containsEntry("discussionMeans", "video")
                .containsEntry("discussed", "The body map was gone through");
        assertThat((String) story.as(SolihullSteps.WARD_SISTER).shown("discussion", "currentSafety")).contains("Alarm fitted", "Housing");
        isRefusedForOutsidersAndUnknownReferences("record-discussion", ActAnswers.discussion("2027-02-01T09:00"));
        SolihullSteps.raisedAtTen(kit).isRefused("lies in the future",
                s -> s.does("record-discussion", ActAnswers.discussion("2027-02-02T09:00")));
        SolihullSteps.closed(kit).isRefused("This dispute is closed",
                s -> s.does("record-discussion", ActAnswers.discussion("2027-02-01T09:00")));
    }

    @Test
    @Proves({"GEN-30", "GEN-26"})
    void aSupporterSeesTheTaskAndStageAndLimitStay() {
        Story story = SolihullSteps.raisedAtTen(kit);
        assertThat(story.as("council-hospital-social-worker").taskKeys()).isEmpty();

        story.as(SolihullSteps.SOCIAL_WORKER).does("attach-supporter", ActAnswers.supporter("solihull-council-hospital-social-worker"));

        assertThat(story.as("council-hospital-social-worker").taskKeys()).containsExactly("discussion");
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.allTasks()).hasSize(2);
        story.as(SolihullSteps.SOCIAL_WORKER).completes("discussion", Answers.propose("2027-02-01T09:00", "Enquiry"));
        assertThat(story.as("council-hospital-social-worker").taskKeys()).containsExactly("discussion");
        story.as(SolihullSteps.SOCIAL_WORKER).isRefused("nobody of your agency has an account", s -> s.does("attach-supporter",
                ActAnswers.supporter("solihull-hospital-trust-matron")));
        isRefusedForOutsidersAndUnknownReferences("attach-supporter",
                ActAnswers.supporter("solihull-council-hospital-social-worker"));
        for (Story later : List.of(SolihullSteps.inStage2OnTuesday(kit), SolihullSteps.closed(kit))) {
            later.as(SolihullSteps.SOCIAL_WORKER).isRefused("is not in stage 1", s -> s.does("attach-supporter",
                    ActAnswers.supporter("solihull-council-hospital-social-worker")));
        }
    }

    @Test
    @Proves({"GEN-24"})
    void aCorrectionIsAddedAndBothVersionsAreReadable() {
        Story story = SolihullSteps.raisedAtTen(kit).completes("discussion", Answers.propose("2027-02-01T09:00", "Enquiry"));
        Entry first = story.records("stage-record").get(0);
        assertThat((String) story.shown("discussion", "soFar")).contains("Record " + first.id() + " of ");

        story.at("Tue 2 Feb 2027 10:00").does("correct-record", ActAnswers.correction(first.id()));

        assertThat(story.records("stage-record")).containsExactly(first);
        assertThat(story.records("correction")).singleElement().satisfies(e -> {
            assertThat(e.corrects()).isEqualTo(first.id());
            assertThat(e.writtenAt()).isEqualTo(Kit.instant("Tue 2 Feb 2027 10:00"));
            assertThat(e.answers()).containsEntry("correction", "The body map is of 29 January");
        });
        assertThat((String) story.shown("discussion", "soFar")).contains("Whether the threshold was met",
                "The body map is of 29 January");
        assertThat((String) story.as(SolihullSteps.WARD_SISTER).shown("discussion", "soFar")).doesNotContain("29 January");
        assertThat(story.stage()).isEqualTo("stage1");
    }

    @Test
    @Proves({"GEN-24", "GEN-26"})
    void nobodyCorrectsTheOtherSidesRecord() {
        Story story = SolihullSteps.raisedAtTen(kit).completes("discussion", Answers.propose("2027-02-01T09:00", "Enquiry"));
        long ours = story.records("stage-record").get(0).id();
        story.as(SolihullSteps.WARD_SISTER).isRefused("your side has no record with this number",
                s -> s.does("correct-record", ActAnswers.correction(ours)));
        story.as(SolihullSteps.SOCIAL_WORKER).isRefused("your side has no record with this number",
                s -> s.does("correct-record", ActAnswers.correction(999_999_999L)));
        story.isRefused("Number of the record", s -> s.does("correct-record",
                Answers.of().with("recordNumber", "1e400").with("correction", "x")));
        story.isRefused("Number of the record", s -> s.does("correct-record",
                Answers.of().with("recordNumber", "1.5").with("correction", "x")));
        isRefusedForOutsidersAndUnknownReferences("correct-record", ActAnswers.correction(ours));
        Story closed = SolihullSteps.closed(kit);
        closed.does("correct-record", ActAnswers.correction(closed.records("stage-record").get(0).id()));
        assertThat(closed.records("correction")).hasSize(1);
    }
}

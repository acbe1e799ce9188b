package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import uk.safeguarding.escalation.support.Proves;

class PartnershipTest {

    private final Partnership sound = PartnershipLoader.load("sound.yaml",
            PartnershipMistakesTest.read("/partnerships/sound.yaml"));

    @Test
    @Proves({"GEN-03", "GEN-08", "AMB-21", "AMB-62"})
    void factsAreReadAndWhatIsNotGivenHasItsDefault() {
        assertThat(sound.closeOfBusiness()).isEqualTo(LocalTime.of(16, 30));
        assertThat(sound.subjects()).containsExactlyInAnyOrder(Subject.ADULT, Subject.CHILD);
        assertThat(sound.settings()).isEqualTo(new Settings(5, OptionalInt.empty()));
        assertThat(sound.policy().version()).isEqualTo("3");
        assertThat(sound.redirects()).isEmpty();
        assertThat(sound.agency("trust")).hasValueSatisfying(trust -> assertThat(trust.member()).isFalse());
        String withoutClose = PartnershipMistakesTest.read("/partnerships/sound.yaml")
                .replace("closeOfBusiness: 16:30\n", "");
        assertThat(PartnershipLoader.load("x.yaml", withoutClose).closeOfBusiness()).isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    @Proves("GEN-25")
    void reviewIsOverdueFromTheDayAfterItsDate() {
        assertThat(sound.policy().isReviewOverdue(LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(sound.policy().isReviewOverdue(LocalDate.of(2026, 4, 1))).isTrue();
    }

    @Test
    @Proves("SOL-2.3b")
    void postsAtARungAreThoseOfTheAgencyInTheOrderOfTheFile() {
        assertThat(groups(sound.postsAt("town", "manager"))).containsExactly("sound.town.manager", "sound.town.deputy");
        assertThat(groups(sound.postsAt("town", "head"))).containsExactly("sound.town.manager");
        assertThat(groups(sound.postsAt("town", "practitioner")))
                .containsExactly("sound.town.worker", "sound.town.north-worker");
    }

    @Test
    @Proves("AMB-28")
    void aTeamsOwnPostComesBeforeTheAgencysAndAnotherTeamsNever() {
        assertThat(groups(sound.postsAt("town", "practitioner", Matter.ofTeam("north")))).containsExactly("sound.town.north-worker");
        assertThat(groups(sound.postsAt("town", "practitioner", Matter.ofTeam("south")))).containsExactly("sound.town.worker");
        assertThat(groups(sound.postsAt("town", "practitioner", Matter.ofTeam(null)))).hasSize(2);
    }

    @Test
    @Proves("GEN-18")
    void aMissingCounterpartIsAnEmptyListAndAnUnknownRungAnError() {
        assertThat(sound.postsAt("trust", "manager")).isEmpty();
        assertThat(sound.postsAt("closed-agency", "manager")).isEmpty();
        assertThatThrownBy(() -> sound.postsAt("town", "boss")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The partnership 'sound' has no rung 'boss'.");
    }

    @Test
    @Proves("AMB-26")
    void specialRolesAreFound() {
        assertThat(groups(sound.safeguardingLeads("town"))).containsExactly("sound.town.deputy");
        assertThat(sound.safeguardingLeads("trust")).isEmpty();
        assertThat(groups(sound.subCommitteeRepresentatives("trust"))).containsExactly("sound.trust.representative");
        assertThat(sound.subCommitteeRepresentatives("town")).isEmpty();
    }

    @Test
    @Proves("GEN-26")
    void agenciesOfAUsersGroupsLeaveTheBoardAndOtherPartnershipsOut() {
        assertThat(sound.agenciesOf(List.of("sound.trust.nurse", "sound.town.worker", "sound.town.manager")))
                .containsExactly("town", "trust");
        assertThat(sound.agenciesOf(List.of("sound.board.office", "other.town.worker", "camunda-admin", "sound.town.x")))
                .isEmpty();
    }

    @Test
    void postsAndGroupsFindEachOther() {
        PostRef nurse = sound.post("sound.trust.nurse").orElseThrow();
        assertThat(nurse.readableName()).isEqualTo("Nurse, Hospital Trust");
        assertThat(sound.groupId(nurse.agency(), nurse.post())).isEqualTo("sound.trust.nurse");
        assertThat(sound.post("sound.board.office")).isEmpty();
        BoardPost office = sound.boardPost(BoardRole.OFFICE).orElseThrow();
        assertThat(sound.groupId(office)).isEqualTo("sound.board.office");
        assertThat(sound.boardPostOf("sound.board.office")).contains(office);
        assertThat(sound.boardPostOf("sound.town.office")).isEmpty();
        assertThat(sound.boardPost(BoardRole.MEDIATOR_FIRST)).isEmpty();
    }

    @Test
    void everyPostHasAGroupAndASampleAccount() {
        assertThat(sound.allGroups()).hasSize(8)
                .contains(new PostGroup("sound.town.worker", "Worker, Town Council"),
                        new PostGroup("sound.board.chair", "Chair, Sound Board"));
        assertThat(sound.sampleAccounts()).hasSize(8)
                .contains(new SampleAccount("sound-town-north-worker", "North worker", "Town Council",
                                "sound-town-north-worker@example.org", "sound.town.north-worker"),
                        new SampleAccount("sound-board-chair", "Chair", "Sound Board",
                                "sound-board-chair@example.org", "sound.board.chair"));
    }

    private static List<String> groups(List<PostRef> posts) {
        return posts.stream().map(PostRef::groupId).toList();
    }
}

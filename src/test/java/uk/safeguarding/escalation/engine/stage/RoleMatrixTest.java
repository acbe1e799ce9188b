package uk.safeguarding.escalation.engine.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Side;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Who is asked, with the posts as the engine holds them, in each cell of South Gloucestershire's Appendix 2. */
@ApplicationTest
class RoleMatrixTest {

    private static final String TENANT = "south-gloucestershire";

    @Autowired
    HandlerDirectory directory;
    @Autowired
    DisputeRegister disputes;
    @Autowired
    Accounts accounts;

    /** A dispute that the fire service, which has no column, raised with an agency. */
    private String dispute(Party... others) {
        Instant at = Instant.parse("2027-02-01T09:00:00Z");
        LocalDate on = LocalDate.of(2027, 2, 1);
        String reference = disputes.nextReference(TENANT, "SGL", 2027);
        disputes.add(new Dispute(reference, TENANT, "1", TENANT + "-fire-firefighter", at, on, on, "not-safe", null, "A-1", 1));
        disputes.addParty(reference, party("fire", Side.RAISING, null), "test", at);
        Arrays.stream(others).forEach(party -> disputes.addParty(reference, party, "test", at));
        return reference;
    }

    private static Party party(String agency, Side side, String user) {
        return new Party(agency, agency, null, side, "The practitioner", null, user);
    }

    private static Party receiving(String agency) {
        return party(agency, Side.RECEIVING, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            council     | practitioner         | council.social-worker council.senior-social-worker
            council     | line-manager         | council.senior-social-worker council.team-manager
            council     | senior-manager       | council.team-manager council.service-manager
            council     | board-representative | council.director council.board-representative
            care-home   | practitioner         | care-home.carer care-home.team-leader
            care-home   | line-manager         | care-home.team-leader care-home.safeguarding-lead care-home.registered-manager
            care-home   | senior-manager       | care-home.registered-manager care-home.director
            care-home   | board-representative | care-forum.board-representative
            trust       | practitioner         | trust.nurse trust.ward-manager
            trust       | line-manager         | trust.ward-manager trust.safeguarding-lead trust.supervisor
            trust       | senior-manager       | trust.safeguarding-lead trust.supervisor trust.named-professional
            trust       | board-representative | trust.named-professional trust.board-representative
            practice    | practitioner         | practice.practitioner practice.partner practice.practice-manager
            practice    | line-manager         | practice.partner practice.practice-manager
            practice    | senior-manager       | nhs-england.clinical-governance
            practice    | board-representative | icb.board-representative
            befriending | practitioner         | befriending.support-worker befriending.line-manager
            befriending | line-manager         | befriending.line-manager befriending.safeguarding-lead befriending.senior-manager
            befriending | senior-manager       | befriending.senior-manager befriending.director
            befriending | board-representative | voluntary-network.board-representative
            police      | practitioner         | police.officer police.sergeant
            police      | line-manager         | police.sergeant police.inspector
            police      | senior-manager       | police.inspector police.head
            police      | board-representative | police.head police.board-representative
            """)
    @Proves({"SGL-X2.1", "SGL-3.a", "SGL-4.a", "AMB-43"})
    void theCandidatesEqualTheCell(String agency, String rung, String groups) {
        String reference = dispute(receiving(agency));
        Who who = directory.at(reference, agency, rung, null);
        assertThat(who.groups()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(groups.split(" ")).map(group -> TENANT + "." + group).toList());
        assertThat(who.users()).isEmpty();
        assertThat(who.groups()).allMatch(accounts::isHeld);
    }

    @Test
    @Proves({"SGL-X2.1", "AMB-43"})
    void atStage1TheNamedPractitionerActsWithTheLeadingPosts() {
        String reference = dispute(party("police", Side.RECEIVING, TENANT + "-police-officer"));
        Who who = directory.at(reference, "police", "practitioner", null);
        assertThat(who.users()).containsExactly(TENANT + "-police-officer");
        assertThat(who.groups()).containsExactly(TENANT + ".police.sergeant");
        assertThat(directory.at(reference, "fire", "practitioner", null).groups()).as("no column, so the posts name their rungs")
                .containsExactly(TENANT + ".fire.firefighter");
    }

    @Test
    @Proves({"AMB-65", "GEN-18"})
    void theOneRepresentativeOfASectorServesOneOfItsTwoParties() {
        String reference = dispute(receiving("care-home"), new Party("care-forum", "care-forum", null, Side.RECEIVING, "x", null, null));
        assertThat(directory.at(reference, "care-home", "board-representative", null).groups())
                .containsExactly(TENANT + ".care-forum.board-representative");
        assertThat(directory.at(reference, "care-forum", "board-representative", null)).isEqualTo(Who.NOBODY);
    }
}

package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.DAY_0;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** What belongs elsewhere in Trafford, and the possible crime that goes to the police whatever else happens. */
@ApplicationTest
class TraffordRedirectsTest {

    @Autowired
    Kit kit;

    private static Answers elsewhere(String ground) {
        return Answers.of().with("about", "case").with("adult", "ASC-1017").with("outsideGround", ground).with("possibleCrime", "no")
                .with("alsoDispute", "no");
    }

    @ParameterizedTest
    @CsvSource({"own-colleague, whistleblowing policy, manager", "internal-exhausted, outside your organisation, regulator",
            "position-of-trust, PiPoT Protocol and the employer's HR process, today"})
    @Proves({"SC-T10", "TRA-4.1", "TRA-4.2", "TRA-4.3"})
    void scT10_whatBelongsElsewhereIsRedirected(String ground, String destination, String advice) {
        Story story = TraffordSteps.raised(kit, elsewhere(ground));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.stages()).isEmpty();
        assertThat(story.notices("redirected")).singleElement()
                .satisfies(n -> assertThat(n.body()).contains(destination, advice));
        assertThat(story.taskKeys()).containsExactly("redirectAdvice");
        story.completes("redirectAdvice", Answers.of().with("read", true));
        assertThat(story.closed()).isTrue();
    }

    @Test
    @Proves({"SC-T10", "TRA-4.1"})
    void scT10_theSameAgencyOnBothSidesBelongsToItsWhistleblowingPolicy() {
        Story story = TraffordSteps.raised(kit, TraffordSteps.raise(DAY_0).with("challengedAgency", "council"));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> assertThat(n.body()).contains("whistleblowing policy"));
        assertThat(story.as("council-team-manager").taskKeys()).isEmpty();
    }

    @Test
    @Proves("AMB-62")
    void aChildIsPointedToTheChildrensProceduresAndNothingIsSettledBesideIt() {
        Story story = TraffordSteps.raised(kit, TraffordSteps.raise(DAY_0).with("outsideGround", "child").with("alsoDispute", "yes"));
        assertThat(story.outcome()).contains(Outcome.REDIRECTED);
        assertThat(story.notices("redirected")).singleElement().satisfies(n -> assertThat(n.body()).contains("safeguarding children"));
    }

    @Test
    @Proves({"SC-T10", "TRA-4.4"})
    void scT10_aPossibleCrimeNeedsThePoliceReferenceWhateverElseHappens() {
        Story story = kit.story("trafford", TraffordSteps.D0).as(TraffordSteps.SOCIAL_WORKER);
        for (Answers answers : new Answers[] {TraffordSteps.raise(DAY_0), elsewhere("position-of-trust"), elsewhere("child").without("alsoDispute"),
                TraffordSteps.raiseAtRisk(DAY_0, "3")}) {
            Answers crime = answers.with("possibleCrime", "yes").with("policeReferredOn", DAY_0).with("policeReference", "GMP-77");
            story.isRefused("Could what happened to the adult be a crime?", s -> s.raises(answers.without("possibleCrime")));
            story.isRefused("Reference of the police", s -> s.raises(crime.without("policeReference")));
            story.isRefused("Referred to the police on", s -> s.raises(crime.without("policeReferredOn")));
            story.isRefused("Referred to the police on", s -> s.raises(crime.with("policeReferredOn", "2027-02-02")));
            story.raises(crime);
            assertThat(story.records("raise").get(0).text("policeReference")).isEqualTo("GMP-77");
            story = kit.story("trafford", TraffordSteps.D0).as(TraffordSteps.SOCIAL_WORKER);
        }
        story.raises(TraffordSteps.raise(DAY_0).with("possibleCrime", "yes").with("policeReferredOn", DAY_0).with("policeReference", "GMP-78"));
        assertThat(story.shown("discussion", "caseSummary").toString()).contains("Referred to the police: ", "GMP-78");
    }
}

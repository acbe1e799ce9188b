package uk.safeguarding.escalation.scenario;

/** Trafford's people and answers, and the way up its ladder. */
final class TraffordSteps {

    /** When the disputes of most stories are raised; that day, and a talk on it, as forms take them. */
    static final String D0 = "Mon 1 Feb 2027 10:00";
    static final String DAY_0 = "2027-02-01";
    static final String TALK = "2027-02-01T09:30";

    static final String SOCIAL_WORKER = "council-social-worker";
    static final String SISTER = "hospital-trust-ward-sister";
    static final String TEAM_MANAGER = "council-team-manager";
    static final String MATRON = "hospital-trust-matron";
    static final String SAFEGUARDING_MANAGER = "council-adult-safeguarding-manager";
    static final String NAMED_PROFESSIONAL = "hospital-trust-named-professional";
    static final String HEAD_OF_SERVICE = "council-head-of-service";
    static final String DIRECTOR_OF_NURSING = "hospital-trust-director-of-nursing";
    static final String CHAIR = "board-independent-chair";
    static final String OFFICE = "board-business-office";

    private TraffordSteps() {
    }

    /** The council's social worker challenges the hospital trust, because a case was closed too soon. */
    static Answers raise(String putOn) {
        return Answers.of().with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager, council")
                .with("about", "case").with("adult", "ASC-1017").with("outsideGround", "none").with("possibleCrime", "no")
                .with("route", "ladder")
                .with("challengedAgency", "hospital-trust").with("challengedPerson", "Ward sister, ward 4")
                .with("challengedEmail", "trafford-hospital-trust-ward-sister@example.org").with("category", "closed-too-soon")
                .with("challengeOf", "decision").with("decision", "The case was closed")
                .with("disagreement", "The risk has not gone").with("actionWanted", "The case is opened again")
                .with("evidence", "Visit of 28 January, district nurse").with("identifiedOn", putOn).with("putOn", putOn)
                .with("immediateRisk", "no").with("startStage", "1");
    }

    /** As {@link #raise}, under immediate risk, from this stage on. */
    static Answers raiseAtRisk(String identifiedOn, String stage) {
        return raise(identifiedOn).without("putOn").with("immediateRisk", "yes").with("risk", "Goes home to the abuser tonight")
                .with("protectiveAct", "Discharge stopped").with("consulted", "Team manager").with("startStage", stage)
                .with("startStageReason", "Only they can stop the discharge");
    }

    /** A dispute raised at {@link #D0}. */
    static Story raised(Kit kit) {
        return raised(kit, raise(DAY_0));
    }

    /** A dispute raised at {@link #D0} with these answers. */
    static Story raised(Kit kit, Answers answers) {
        return kit.story("trafford", D0).as(SOCIAL_WORKER).raises(answers);
    }

    /** Everything up to this stage has been ended as unresolved by decision, at {@link #D0}. */
    static Story inStage(Kit kit, int stage) {
        return inStage(kit, stage, raise(DAY_0));
    }

    /** As {@link #inStage(Kit, int)}, raised with these answers. */
    static Story inStage(Kit kit, int stage, Answers answers) {
        Story story = raised(kit, answers);
        String[] raisingSide = {SOCIAL_WORKER, TEAM_MANAGER, SAFEGUARDING_MANAGER, HEAD_OF_SERVICE};
        for (int left = 1; left < stage; left++) {
            story.as(raisingSide[left - 1]).completes("discussion", Answers.notResolved(TALK));
        }
        return story;
    }

    /** Both sides agree on one wording in the stage that is open. */
    static Story agreed(Story story, String raising, String challenged) {
        return story.as(raising).completes("discussion", Answers.propose(TALK, "The case is opened again"))
                .as(challenged).completes("discussion", Answers.concur(TALK));
    }
}

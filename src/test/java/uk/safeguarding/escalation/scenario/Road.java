package uk.safeguarding.escalation.scenario;

/** The way of a Solihull dispute between council and hospital trust to a later point, for stories that begin there. */
final class Road {

    static final String SOCIAL_WORKER = "council-social-worker";
    static final String WARD_SISTER = "hospital-trust-ward-sister";
    static final String CHAIR = "board-policies-and-procedures-chair";

    private Road() {
    }

    /** Raised on Mon 1 Feb 2027 at 10:00; stage 1 is open. */
    static Story raised(Kit kit) {
        return kit.story("solihull", "Mon 1 Feb 2027 10:00").as(SOCIAL_WORKER).raises(Answers.raise("2027-02-01"));
    }

    /** Stage 2 is open since Tue 2 Feb 2027, due Tue 9 Feb. */
    static Story atStage2(Kit kit) {
        return raised(kit).at("Tue 2 Feb 2027 10:00").as(WARD_SISTER)
                .completes("discussion", Answers.notResolved("2027-02-02T09:30"));
    }

    /** Agreed in stage 1 on Tue 2 Feb 2027 at 11:00; the confirmation is to be written. */
    static Story agreed(Kit kit) {
        return raised(kit).at("Tue 2 Feb 2027 11:00")
                .completes("discussion", Answers.propose("2027-02-02T10:30", "The trust makes the enquiry by Friday."))
                .as(WARD_SISTER).completes("discussion", Answers.concur("2027-02-02T10:30")).as(SOCIAL_WORKER);
    }

    /** Agreed and closed. */
    static Story closed(Kit kit) {
        Story story = agreed(kit).completes("issueConfirmation", Answers.confirmation())
                .completes("filing", Answers.filing("2027-02-02")).completes("generalIssues", Answers.generalIssues(null))
                .completes("debrief", Answers.debrief("declined"));
        return story.as(WARD_SISTER).completes("filing", Answers.filing("2027-02-02"))
                .completes("debrief", Answers.debrief("declined")).as(SOCIAL_WORKER);
    }

    /** The Chair has offered mediation on Tue 2 Feb 2027; every party is asked. */
    static Story mediationOffered(Kit kit) {
        Story story = atStage2(kit);
        story.as("council-team-manager").completes("discussion", Answers.notResolved("2027-02-02T09:30"))
                .as("council-service-manager").completes("discussion", Answers.notResolved("2027-02-02T09:30"))
                .as("council-director").completes("discussion", Answers.notResolved("2027-02-02T09:30")
                        .withBothLeads("2027-02-02"))
                .completes("considerReferral", Answers.of().with("referral", "refer").with("referralReasons", "No agreement")
                        .with("interimSafety", "Two carers").with("interimSafetyOwner", "Team manager"));
        return story.as(CHAIR).completes("offerMediation", Answers.of().with("offerAnswer", "offer"));
    }

    /** What the Chair puts to all parties. */
    static Answers mediatorsWording() {
        return Answers.of().with("mediationStep", "propose").with("discussedAt", "2027-02-02T09:30")
                .with("discussionMeans", "face-to-face").with("participants", "All parties").with("mediationText", "Joint enquiry")
                .with("plan", "Nothing").with("interimSafety", "Two carers").with("interimSafetyOwner", "Team manager");
    }
}

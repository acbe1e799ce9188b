package uk.safeguarding.escalation.scenario;

/**
 * The way up Solihull's ladder, for stories that begin higher up: raised on Mon 1 Feb 2027 09:00 by the council's social worker
 * against the hospital trust, each stage ended as unresolved by decision at 10:00 of that day.
 */
final class SolihullSteps {

    static final String SOCIAL_WORKER = "council-social-worker";
    static final String WARD_SISTER = "hospital-trust-ward-sister";
    static final String CHAIR = "board-policies-and-procedures-chair";
    static final String D0 = "Mon 1 Feb 2027 10:00";
    private static final String ON = "2027-02-01";
    private static final String TALK = "2027-02-01T09:30";

    private SolihullSteps() {
    }

    /** In stage 1. */
    static Story raised(Kit kit) {
        return raised(kit, Answers.raise(ON));
    }

    /** In stage 1, raised with these answers. */
    static Story raised(Kit kit, Answers raise) {
        return kit.story("solihull", "Mon 1 Feb 2027 09:00").as(SOCIAL_WORKER).raises(raise);
    }

    /** In stage 2, between the line managers. */
    static Story inStage2(Kit kit) {
        return leaveStage1(raised(kit), "line-manager");
    }

    /** Leaves stage 1 for stage 2 by this post. */
    static Story leaveStage1(Story story, String stage2Handler) {
        return story.at(D0).as(SOCIAL_WORKER)
                .completes("discussion", Answers.notResolved(TALK).with("stage2Handler", stage2Handler));
    }

    /** In stage 3, between the service managers. */
    static Story inStage3(Kit kit) {
        return inStage2(kit).as("council-team-manager").completes("discussion", Answers.notResolved(TALK));
    }

    /** In stage 3, at Director level. */
    static Story atDirectors(Kit kit) {
        return inStage3(kit).as("council-service-manager").completes("discussion", Answers.notResolved(TALK));
    }

    /** Stage 3 has ended unresolved: the Director considers a referral. */
    static Story atReferral(Kit kit) {
        return atReferral(kit, Answers.raise(ON));
    }

    /** As {@link #atReferral(Kit)}, raised with these answers. */
    static Story atReferral(Kit kit, Answers raise) {
        Story story = leaveStage1(raised(kit, raise), "line-manager");
        story.as("council-team-manager").completes("discussion", Answers.notResolved(TALK));
        story.as("council-service-manager").completes("discussion", Answers.notResolved(TALK));
        return story.as("council-director").completes("discussion", Answers.notResolved(TALK).withBothLeads(ON));
    }

    /** In stage 4: the Director has referred the dispute. */
    static Story inStage4(Kit kit) {
        return inStage4(kit, Answers.raise(ON));
    }

    /** As {@link #inStage4(Kit)}, raised with these answers. */
    static Story inStage4(Kit kit, Answers raise) {
        return atReferral(kit, raise).as("council-director").completes("considerReferral", Answers.referral("refer"));
    }

    /** In stage 4 with the police as a party, which employ the Sub-Committee's Chair. */
    static Story inStage4WithThePolice(Kit kit) {
        return inStage4(kit, Answers.raise(ON).with("challengedAgency", "police").with("challengedPerson", "The officer in charge")
                .with("challengedEmail", "solihull-police-officer@example.org"));
    }

    /** Raised on Mon 1 Feb 2027 at 10:00; stage 1 is open. */
    static Story raisedAtTen(Kit kit) {
        return kit.story("solihull", "Mon 1 Feb 2027 10:00").as(SOCIAL_WORKER).raises(Answers.raise("2027-02-01"));
    }

    /** Stage 2 is open since Tue 2 Feb 2027, due Tue 9 Feb. */
    static Story inStage2OnTuesday(Kit kit) {
        return raisedAtTen(kit).at("Tue 2 Feb 2027 10:00").as(WARD_SISTER)
                .completes("discussion", Answers.notResolved("2027-02-02T09:30"));
    }

    /** Agreed in stage 1 on Tue 2 Feb 2027 at 11:00; the confirmation is to be written. */
    static Story agreed(Kit kit) {
        return raisedAtTen(kit).at("Tue 2 Feb 2027 11:00")
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
        Story story = inStage2OnTuesday(kit);
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

package uk.safeguarding.escalation.scenario;

/**
 * The way up South Gloucestershire's ladder, for stories that begin higher up: first considered and raised on Mon 1 Feb 2027 09:00
 * by the council's social worker against the trust, each stage ended as unresolved by decision at 10:00 of that day.
 */
final class SouthGloucestershireSteps {

    static final String SOCIAL_WORKER = "council-social-worker";
    static final String OWN_MANAGER = "council-senior-social-worker";
    static final String NURSE = "trust-nurse";
    static final String WARD_MANAGER = "trust-ward-manager";
    static final String SSSM = "board-sssm";
    static final String CHAIR = "board-independent-chair";
    static final String D0 = "Mon 1 Feb 2027 10:00";
    static final String TALK = "2027-02-01T09:30";
    /** What the first of the parties writes into the Monitoring Form. */
    static final String SERVICE_USER = "The service user's name";
    private static final String ON = "2027-02-01";

    private SouthGloucestershireSteps() {
    }

    private static Answers safe() {
        return Answers.of().with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager, council");
    }

    /** A complete raise form: the council's social worker challenges the trust. */
    static Answers raise(String firstConsidered) {
        return safe().with("about", "case").with("adult", "ASC-1017").with("outsideGround", "none")
                .with("challengedAgency", "trust").with("challengedPerson", "Nurse, ward 4")
                .with("challengedEmail", "south-gloucestershire-trust-nurse@example.org").with("category", "not-safe")
                .with("decision", "The adult was discharged without a plan").with("disagreement", "The discharge was not safe")
                .with("actionWanted", "A discharge plan today").with("evidence", "Visit of 1 February, district nurse")
                .with("identifiedOn", firstConsidered).with("immediateRisk", "no").with("startStage", "1");
    }

    private static Answers notes() {
        return safe().with("caseNotes", "Case file, note 12").with("supervisionNotes", "Supervision of 1 February")
                .with("communicationWorks", "yes");
    }

    /** What worker and own manager found: {@code talk}, {@code stage2} or {@code no-dispute}. */
    static Answers consultation(String decision, String at) {
        Answers answers = notes().with("managerConsulted", "Senior social worker").with("consultedAt", at)
                .with("disagreement", "The discharge was not safe").with("actionWanted", "A discharge plan today")
                .with("evidence", "Visit of 1 February, district nurse").with("consultation", decision);
        return switch (decision) {
            case "talk" -> answers;
            case "stage2" -> answers.with("consultationReason", "The nurse is on leave");
            default -> answers.with("consultationReason", "The plan exists; it was not on our file")
                    .with("feedback", "Thank you for raising it: the plan was there");
        };
    }

    private static Answers discussed(String at) {
        return notes().with("discussedAt", at).with("discussionMeans", "phone")
                .with("participants", "Social worker, council; nurse, trust").with("basis", "Care Act, section 42");
    }

    private static Answers differing(String at) {
        return discussed(at).with("pointsOfDifference", "Whether a plan is needed").with("ourView", "It is needed")
                .with("evidence", "Visit");
    }

    /** A record of stages 1 and 2 that says it cannot be resolved there. */
    static Answers notResolved(String at) {
        return differing(at).with("position", "notResolved");
    }

    /** A record of stages 1 and 2 that puts a wording on the table. */
    static Answers propose(String at, String wording) {
        return differing(at).with("position", "propose").with("wording", wording).with("outstanding", "Nothing");
    }

    /** A record of stages 1 and 2 that concurs. */
    static Answers concur(String at) {
        return discussed(at).with("position", "concur");
    }

    /** In stage 1, with the worker and their own manager. */
    static Story raised(Kit kit) {
        return raised(kit, raise(ON));
    }

    /** As {@link #raised(Kit)}, raised with these answers. */
    static Story raised(Kit kit, Answers raise) {
        return kit.story("south-gloucestershire", "Mon 1 Feb 2027 09:00").as(SOCIAL_WORKER).raises(raise);
    }

    /** In stage 1, between the practitioners. */
    static Story talking(Kit kit) {
        return raised(kit).at("Mon 1 Feb 2027 09:30").completes("consultOwnManager", consultation("talk", "2027-02-01T09:10"));
    }

    /** In stage 2, between the practitioners. */
    static Story inStage2(Kit kit) {
        return inStage2(kit, raise(ON));
    }

    /** As {@link #inStage2(Kit)}, raised with these answers. */
    static Story inStage2(Kit kit, Answers raise) {
        return raised(kit, raise).at(D0).completes("consultOwnManager", consultation("stage2", "2027-02-01T09:10"));
    }

    /** In stage 2, between the line managers. */
    static Story atManagers(Kit kit) {
        return atManagers(inStage2(kit));
    }

    /** As {@link #atManagers(Kit)}, from stage 2. */
    static Story atManagers(Story story) {
        return story.as(SOCIAL_WORKER).completes("discussion", notResolved(TALK));
    }

    /** In stage 3. */
    static Story inStage3(Kit kit) {
        return inStage3(inStage2(kit));
    }

    /** As {@link #inStage3(Kit)}, from stage 2. */
    static Story inStage3(Story story) {
        return atManagers(story).as("council-team-manager").completes("discussion", notResolved(TALK));
    }

    private static Answers senior(String at) {
        return notes().with("serviceUserName", SERVICE_USER).with("meetingNeeded", "no").with("meetingHeld", "no").with("discussedAt", at).with("discussionMeans", "phone")
                .with("participants", "Service manager, council; named professional, trust").with("basis", "Care Act, section 42")
                .with("pointsOfDifference", "Whether a plan is needed").with("ourView", "A plan is needed before discharge");
    }

    /** A Monitoring Form that says it cannot be resolved at this stage. */
    static Answers formNotResolved(String at) {
        return senior(at).with("position", "notResolved").with("escalation", "Who writes the discharge plan");
    }

    /** A Monitoring Form that puts a wording on the table. */
    static Answers formPropose(String at, String wording) {
        return senior(at).with("position", "propose").with("wording", wording).with("outstanding", "Nothing");
    }

    /** A Monitoring Form that concurs. */
    static Answers formConcur(String at) {
        return senior(at).without("pointsOfDifference").with("position", "concur");
    }

    /** The record of stage 1 or 2 of a party that left it without one. */
    static Answers lateRecord() {
        return notes().with("discussionHeld", "no").with("pointsOfDifference", "Who writes the plan").with("ourView", "Not us")
                .with("basis", "No discussion took place in time");
    }

    /** A party's part of the Monitoring Form, of a stage that it left without one. */
    static Answers lateForm() {
        return lateRecord().with("meetingHeld", "no");
    }

    /** In stage 4, between the SGSAB representatives. */
    static Story inStage4(Kit kit) {
        return inStage4(inStage3(kit));
    }

    /** As {@link #inStage4(Kit)}, from stage 3. */
    static Story inStage4(Story story) {
        return story.as("council-service-manager").completes("discussion", formNotResolved(TALK));
    }

    /** Stage 4 has ended unresolved: the Strategic Safeguarding Service Manager has it. */
    static Story atManager(Kit kit) {
        return atManager(inStage4(kit));
    }

    /** As {@link #atManager(Kit)}, from stage 4. */
    static Story atManager(Story story) {
        return story.as("council-board-representative").completes("discussion", formNotResolved(TALK));
    }

    /** What the Strategic Safeguarding Service Manager records: {@code refer} or {@code notRefer}. */
    static Answers referral(String decision) {
        Answers answers = safe().with("referral", decision).with("referralReasons", "The discharge is still disputed");
        return decision.equals("refer") ? answers : answers.with("plan", "The trust reviews the discharge by 12 February");
    }

    /** The Chair has to choose. */
    static Story atChair(Kit kit) {
        return atChair(atManager(kit));
    }

    /** As {@link #atChair(Kit)}, from the Strategic Safeguarding Service Manager. */
    static Story atChair(Story story) {
        return story.as(SSSM).completes("considerReferral", referral("refer"));
    }

    /** The Chair's choice: {@code mediation} (by the Vice Chair), {@code panel} or {@code interest}. */
    static Answers chairDecision(String decision) {
        Answers answers = safe().with("chairDecision", decision).with("chairReason", "The facts are clear, the duties are not");
        return decision.equals("mediation")
                ? answers.with("otherMediator", "south-gloucestershire.board.vice-chair") : answers;
    }

    /** As {@link #atManager(Kit)}, with parties that do not employ the Strategic Safeguarding Service Manager. */
    static Story trustAgainstPoliceAtManager(Kit kit) {
        Story story = kit.story("south-gloucestershire", "Mon 1 Feb 2027 09:00").as(NURSE)
                .raises(raise(ON).with("challengedAgency", "police")
                        .with("challengedEmail", "south-gloucestershire-police-officer@example.org"));
        story.at(D0).completes("consultOwnManager", consultation("stage2", TALK)).completes("discussion", notResolved(TALK));
        story.as("police-inspector").completes("discussion", notResolved(TALK));
        story.as("police-head").completes("discussion", formNotResolved(TALK));
        return story.as("police-board-representative").completes("discussion", formNotResolved(TALK));
    }
}

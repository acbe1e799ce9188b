package uk.safeguarding.escalation.scenario;

/** Answers to Harrow's forms, as people give them; a story changes only what it is about. */
public final class HarrowAnswers {

    private HarrowAnswers() {
    }

    private static Answers safe() {
        return Answers.of().with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team Manager, council");
    }

    /** A complete raise form: the hospital trust's ward sister challenges the council's hospital team on a matter of action. */
    public static Answers raise(String identifiedOn) {
        return safe().with("about", "case").with("adult", "HTT-204").with("adultGroup", "older-people")
                .with("outsideGround", "none").with("route", "ladder").with("category", "need-for-action")
                .with("decision", "No social worker has been named").with("disagreement", "The case drifts")
                .with("actionWanted", "A named social worker by Friday").with("evidence", "Ward notes of 29 January")
                .with("resources", "no").with("challengedAgency", "council").with("challengedTeam", "council/safeguarding-team")
                .with("challengedPerson", "The safeguarding social worker").with("immediateRisk", "no")
                .with("identifiedOn", identifiedOn);
    }

    /** A threshold decision of the council's safeguarding team is challenged. */
    public static Answers raiseThreshold(String identifiedOn) {
        return raise(identifiedOn).with("route", "threshold").with("category", "thresholds")
                .with("decision", "No enquiry after the concern of 29 January");
    }

    /** Dissent from the decision of a Planning Meeting of the council. */
    public static Answers raiseDissent(String identifiedOn) {
        return raise(identifiedOn).with("route", "meeting").with("meetingKind", "planning-meeting")
                .with("meetingOn", identifiedOn).with("decisionInForce", "The adult goes home with two visits a day")
                .with("raisedBeforeLeaving", "yes").with("dissentReasons", "Two visits do not keep the adult safe at night");
    }

    /** A raise form with immediate risk, and the stage at which it starts. */
    public static Answers raiseWithImmediateRisk(String identifiedOn, int stage) {
        return raise(identifiedOn).with("immediateRisk", "yes").with("risk", "The adult goes home to the alleged abuser tonight")
                .with("protectiveAct", "Discharge stopped").with("consulted", "Matron, by phone")
                .with("startStage", String.valueOf(stage)).with("startStageReason", "Only these can stop the discharge");
    }

    private static Answers talked(String at) {
        return safe().with("discussedAt", at).with("discussionMeans", "face-to-face")
                .with("participants", "Ward sister, hospital trust; social worker, council").with("basis", "Care Act, section 42");
    }

    private static Answers differing(String at) {
        return talked(at).with("pointsOfDifference", "Who acts first").with("ourView", "The other side")
                .with("evidence", "Ward notes");
    }

    /** A stage record that says it cannot be resolved at this stage. */
    public static Answers notResolved(String at) {
        return differing(at).with("position", "notResolved").with("riskStatement", "The adult stays without a plan");
    }

    /** A stage record that puts a wording on the table. */
    public static Answers propose(String at, String wording) {
        return differing(at).with("position", "propose").with("wording", wording).with("outstanding", "Nothing");
    }

    /** A stage record that concurs with the wording on the table. */
    public static Answers concur(String at) {
        return talked(at).with("position", "concur");
    }

    /** As the receiving side says it: what became of the decision that is challenged. */
    public static Answers reviewed(Answers record, String result) {
        return record.with("decisionReviewed", result).with("decisionReviewedWhy", "The ward's notes were read again");
    }

    /** As the HSAB leads say it: both by name. */
    public static Answers byLeads(Answers record) {
        return record.with("spokeForUs", "HSAB member, hospital trust").with("spokeForThem", "HSAB member, council");
    }

    /** The worker's briefing of the own manager. */
    public static Answers briefing() {
        return safe().with("problem", "No plan for the discharge").with("specificDisagreement", "Who makes the plan")
                .with("aim", "A plan by Friday").with("briefingEvidence", "Ward notes of 29 January");
    }

    /** The record of a Planning Meeting. */
    public static Answers meeting(Answers record) {
        return record.with("referringAgencyAttended", "yes").with("concernsExplored", "Neglect at home, at length")
                .with("nextSteps", "An enquiry officer is named");
    }

    /** The enquiry that was opened. */
    public static Answers enquiry(String at) {
        return safe().with("enquiryOpenedAt", at).with("enquiryLead", "Team Manager, council").with("enquiryReference", "ENQ-88");
    }

    /** The panel is instigated. */
    public static Answers instigate() {
        return safe().with("panelQuestion", "Who makes the plan for the discharge").with("instigated", true);
    }

    /** What the Panel Chair reports to the Board. */
    public static Answers panelReport() {
        return Answers.of().with("panelIssues", "Discharge without a plan").with("panelLearning", "Discharge guidance");
    }

    /** What the Chair of a meeting notes. */
    public static Answers dissentNoted() {
        return safe().with("minuteReference", "Planning Meeting of 1 February, item 4").with("dissentNoted", "The ward dissents");
    }

    /** Whether the other of the two confirms that a dissent is settled. */
    public static Answers dissentSettled(boolean settled) {
        return settled ? safe().with("agrees", "yes") : safe().with("agrees", "no")
                .with("agreementNote", "Two visits are still too few").with("riskStatement", "The adult is alone at night");
    }

    /** What came of the talk between the professional and the own line manager; {@code null} as next stage where it is settled. */
    public static Answers dissentTalk(String at, String nextStage) {
        Answers talk = safe().with("discussedAt", at).with("discussionMeans", "face-to-face")
                .with("participants", "Ward sister; matron").with("dissentOutcome", "The decision is read again");
        return nextStage == null ? talk.with("stageResult", "NOT_PURSUED").with("dissentOutstanding", "The plan is read again in March")
                : talk.with("stageResult", "NOT_RESOLVED").with("entryPoint", nextStage)
                        .with("riskStatement", "The adult is alone at night");
    }
}

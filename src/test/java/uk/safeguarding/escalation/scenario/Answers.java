package uk.safeguarding.escalation.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to the forms, as people give them; a story changes only what it is about. */
public final class Answers {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Answers() {
    }

    /** No answers yet. */
    public static Answers of() {
        return new Answers();
    }

    /** The same answers with one changed. */
    public Answers with(String field, Object value) {
        Answers copy = new Answers();
        copy.values.putAll(values);
        copy.values.put(field, value);
        return copy;
    }

    /** The same answers with one left empty. */
    public Answers without(String field) {
        return with(field, null);
    }

    /** The variables as a browser submits them. */
    public Map<String, Object> map() {
        return values;
    }

    private static Answers safe() {
        return of().with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager, council");
    }

    /** A complete raise form of Solihull: the council's social worker challenges the hospital trust on a section 42 decision. */
    public static Answers raise(String putOn) {
        return safe().with("about", "case").with("adult", "ASC-1017").with("outsideGround", "none")
                .with("challengedAgency", "hospital-trust").with("challengedPerson", "Ward sister, ward 4")
                .with("challengedEmail", "solihull-hospital-trust-ward-sister@example.org")
                .with("category", "thresholds").with("example", "no-enquiry").with("decision", "No section 42 enquiry was made")
                .with("disagreement", "The threshold was met").with("actionWanted", "An enquiry within two days")
                .with("evidence", "Body map of 28 January, district nurse").with("identifiedOn", putOn).with("putOn", putOn)
                .with("immediateRisk", "no").with("startStage", "1").with("stage2Handler", "line-manager");
    }

    /** A raise form with immediate risk. */
    public static Answers raiseWithImmediateRisk(String identifiedOn) {
        return raise(identifiedOn).without("putOn").without("startStage").with("immediateRisk", "yes")
                .with("risk", "The adult goes home to the alleged abuser tonight").with("protectiveAct", "Discharge stopped");
    }

    private static Answers discussed(String at) {
        return safe().with("discussedAt", at).with("discussionMeans", "phone")
                .with("participants", "Social worker, council; ward sister, hospital trust").with("basis", "Care Act, section 42");
    }

    private static Answers differing(String at) {
        return discussed(at).with("pointsOfDifference", "Whether the threshold was met").with("ourView", "It was met")
                .with("evidence", "Body map");
    }

    /** A stage record that puts a wording on the table. */
    public static Answers propose(String discussedAt, String wording) {
        return differing(discussedAt).with("position", "propose").with("wording", wording).with("outstanding", "Nothing");
    }

    /** A stage record that concurs with the wording on the table; the browser sends the wording it showed. */
    public static Answers concur(String discussedAt) {
        return discussed(discussedAt).with("position", "concur");
    }

    /** A stage record that says it cannot be resolved at this stage. */
    public static Answers notResolved(String discussedAt) {
        return differing(discussedAt).with("position", "notResolved");
    }

    /** Adds the consultation of both Safeguarding Leads, which Director level needs. */
    public Answers withBothLeads(String on) {
        return with("ownLead", "Safeguarding Adult Lead, council").with("ownLeadOn", on).with("ownLeadView", "Enquiry needed")
                .with("otherLead", "Named nurse, hospital trust").with("otherLeadOn", on).with("otherLeadView", "Not convinced");
    }

    /** Feedback to the raiser. */
    public static Answers feedback() {
        return of().with("feedback", "We met the matron and asked for the enquiry");
    }

    /** A late record of a stage. */
    public static Answers lateRecord() {
        return safe().with("discussionHeld", "no").with("pointsOfDifference", "The threshold").with("ourView", "Not met")
                .with("basis", "No discussion took place in time");
    }

    /** The confirmation between the parties. */
    public static Answers confirmation() {
        return of().with("agreedOutcome", "An enquiry is made by the trust").with("outstandingIssues", "Nothing");
    }

    /** A party's two filing statements. */
    public static Answers filing(String on) {
        return of().with("caseFile", "Document 7").with("caseFileOn", on).with("database", "Entry 12").with("databaseOn", on);
    }

    /** General issues for the Sub-Committee. */
    public static Answers generalIssues(String text) {
        return text == null ? of().with("generalIssuesFound", "none")
                : of().with("generalIssuesFound", "some").with("generalIssues", text);
    }

    /** An answer to the offer of a debrief. */
    public static Answers debrief(String answer) {
        return of().with("debriefAnswer", answer);
    }

    /** The recorded consideration: {@code refer} or {@code notRefer}, with reasons and, where not referred, a plan. */
    public static Answers referral(String decision) {
        Answers answers = safe().with("referral", decision).with("referralReasons", "The threshold is still disputed");
        return decision.equals("refer") ? answers : answers.with("plan", "The council makes its own enquiry by 19 February");
    }

    /** The mediator's answer: {@code offer}, {@code conflict} or {@code decline}. */
    public static Answers offer(String answer) {
        return answer.equals("offer") ? of().with("offerAnswer", answer)
                : of().with("offerAnswer", answer).with("offerReason", "A relative of mine works on the ward");
    }

    /** A party's answer to the offer of mediation. */
    public static Answers accepts(boolean yes) {
        return yes ? of().with("accepts", "yes") : of().with("accepts", "no").with("answerReason", "We see no use in it");
    }

    /** The mediator's record: {@code propose}, {@code opinion} or {@code notPursued}. */
    public static Answers mediation(String step, String discussedAt) {
        Answers answers = safe().with("mediationStep", step).with("mediationText", "The trust enquires by Friday")
                .with("plan", "The council reviews the threshold guidance by March");
        return step.equals("notPursued") ? answers : answers.with("discussedAt", discussedAt).with("discussionMeans", "video")
                .with("participants", "Both directors and the mediator");
    }

    /** A party's answer to the mediator's wording. */
    public static Answers agrees(boolean yes) {
        return yes ? of().with("concurs", "yes") : of().with("concurs", "no").with("answerReason", "Not by Friday");
    }

    /** The Business Team passes a dispute on. */
    public static Answers passOn() {
        return of().with("conflictConfirmed", "yes");
    }

    /** The Business Team names another mediator. */
    public static Answers otherMediator(String group) {
        return passOn().with("otherMediator", group).with("otherMediatorWhy", "Knows both agencies and works for neither");
    }

    /** An interest that somebody declares who can mediate. */
    public static Answers interest() {
        return of().with("interest", "The adult is a neighbour of mine");
    }

    /** Immediate risk, declared at any time. */
    public static Answers immediateRisk() {
        return safe().with("risk", "The alleged abuser has come back").with("protectiveAct", "Police have been called");
    }

    /** What the safeguarding lead did about immediate risk. */
    public static Answers safeguardingAction(String at) {
        return safe().with("actionTaken", "A place in a refuge was found").with("actionTakenAt", at)
                .with("reportedTo", "Police, by phone");
    }

    /** A stage record that returns the dispute to the stage that was skipped. */
    public static Answers returned(String discussedAt) {
        return differing(discussedAt).with("position", "return").with("returnReason", "The risk proved unfounded");
    }

    /** Another procedure applies; a disagreement remains beside it, or not. */
    public static Answers redirect(String ground, boolean alsoDispute) {
        return safe().with("outsideGround", ground).with("alsoDispute", alsoDispute ? "yes" : "no")
                .with("why", "A colleague's conduct has come to light");
    }

    /** Another agency becomes a party. */
    public static Answers party(String agency) {
        return of().with("agency", agency).with("practitioner", "The officer in charge").with("why", "It decides on the visit");
    }
}

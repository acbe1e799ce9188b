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
        return of().with("discussionHeld", "no").with("pointsOfDifference", "The threshold").with("ourView", "Not met")
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
}

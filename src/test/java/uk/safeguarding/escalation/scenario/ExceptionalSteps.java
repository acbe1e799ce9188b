package uk.safeguarding.escalation.scenario;

import java.util.List;
import uk.safeguarding.escalation.engine.form.JsonValues;

/**
 * The way to Wolverhampton's exceptional route and along it: raised by the police against the council on Mon 1 Mar 2027, put to the
 * other side on Wed 3 Mar, and every limit of the ladder used up, until the Director's task opens on Fri 19 Mar 2027 at 17:00.
 */
final class ExceptionalSteps {

    static final String OFFICER = "police-officer";
    static final String DIRECTOR = "police-director";
    static final String REPRESENTATIVE = "council-childrens-deputy-director";
    static final String MANAGER = "board-partnership-manager";
    static final String CHAIR = "board-sacg-chair";

    private ExceptionalSteps() {
    }

    static Answers safe() {
        return Answers.of().with("interimSafety", "A visit each day").with("interimSafetyOwner", "Team manager, council");
    }

    static Answers raise(String challenged, String email) {
        return safe().with("about", "case").with("subject", "child").with("adult", "WOL-77").with("outsideGround", "none")
                .with("challengedAgency", challenged).with("challengedPerson", "Practitioner").with("challengedEmail", email)
                .with("category", "threshold").with("decision", "No strategy meeting after the referral")
                .with("disagreement", "The threshold was met").with("effect", "Harm goes on at home")
                .with("evidence", "Three reports since January, logs attached").with("actionWanted", "A strategy meeting this week")
                .with("immediateRisk", "no").with("identifiedOn", "2027-03-01").with("raisedAlready", "yes")
                .with("consultedManager", "Detective sergeant").with("consultedManagerOn", "2027-03-01").with("oralOn", "2027-03-03")
                .with("oralMeans", "phone").with("writtenOn", "2027-03-03").with("writtenText", "We ask for a strategy meeting");
    }

    static Answers raise() {
        return raise("council", "wolverhampton-council-social-worker@example.org");
    }

    /** The other side has been told, and is to respond. */
    static Story raised(Kit kit, String raiser, Answers raise) {
        return kit.story("wolverhampton", "Wed 3 Mar 2027 10:00").as(raiser).raises(raise);
    }

    /** The Director's task is open. */
    static Story atDirector(Kit kit) {
        return atDirector(kit, OFFICER, raise());
    }

    static Story atDirector(Kit kit, String raiser, Answers raise) {
        return raised(kit, raiser, raise).secondAfter("Fri 19 Mar 2027 17:00");
    }

    static Answers writes() {
        return safe().with("directorStep", "write").with("letter", "The child is still not seen");
    }

    static Answers ends() {
        return safe().with("directorStep", "end").with("endReason", "The child is seen now").with("plan", "Review in May");
    }

    /** The letter has been passed on: the Chair has the case since this moment. */
    static Story atChair(Story atDirector, String moment) {
        return atDirector.at(moment).as(DIRECTOR).completes("decideToWrite", writes()).as(MANAGER).completes("passToChair", Answers.of());
    }

    static Story atChair(Kit kit) {
        return atChair(atDirector(kit), "Tue 23 Mar 2027 16:30");
    }

    static Answers represents() {
        return safe().with("representationStep", "give").with("representation", "Three visits show it");
    }

    static Answers waives() {
        return safe().with("representationStep", "waive");
    }

    /** Both parties are heard. */
    static Story heard(Story atChair) {
        return atChair.as(DIRECTOR).completes("giveRepresentation", represents()).as(REPRESENTATIVE)
                .completes("giveRepresentation", waives()).as(CHAIR);
    }

    static Answers decides() {
        return safe().with("chairStep", "decide").with("chairWording", "A strategy meeting is held this week")
                .with("chairReasons", "The threshold was met").with("outstanding", "Nothing");
    }

    static Answers waivedFor(Answers decision, String... parties) {
        return decision.with("waivedFor", JsonValues.list(List.of(parties))).with("waiverReason", "Asked twice, no answer");
    }

    static Answers agrees() {
        return safe().with("chairStep", "agree").with("chairWording", "A joint visit on Thursday").with("outstanding", "Nothing")
                .with("action1", "Joint visit").with("action1Owner", "Social worker, council").with("action1Due", "2027-04-30");
    }

    static Answers meeting() {
        return safe().with("chairStep", "meeting").with("meetingOn", "2027-03-31").with("meetingPlace", "10:00, Civic Centre");
    }

    static Answers uninvolved(String nominee) {
        return safe().with("chairStep", "uninvolved").with("meetingOn", "2027-03-31").with("meetingPlace", "10:00, Civic Centre")
                .with("nominee", "wolverhampton-" + nominee);
    }

    static Answers concurs(String yesOrNo) {
        Answers answer = Answers.of().with("concurs", yesOrNo);
        return "no".equals(yesOrNo) ? answer.with("answerReason", "It comes too late") : answer;
    }

    static Answers joins(String agency, String post, String side) {
        return Answers.of().with("agency", agency).with("practitioner", "Nurse").with("practitionerEmail",
                "wolverhampton-" + agency + "-" + post + "@example.org").with("why", "It runs the clinic").with("joinsOn", side);
    }

    /** The Chair names somebody who is not involved to chair the meeting. */
    static Story meetingUnder(Story heard, String nominee) {
        return heard.as(CHAIR).completes("chairHears", uninvolved(nominee));
    }

    static Answers acting(String post) {
        return Answers.of().with("actingChair", "wolverhampton." + post).with("actingChairWhy", "Has nothing to do with it");
    }
}

package uk.safeguarding.escalation.scenario;

/** Answers to Wolverhampton's raise form, and the first steps of a story there; a story changes only what it is about. */
public final class WolverhamptonRaise {

    /** Who raises, as a rule: an officer of the police. */
    public static final String OFFICER = "police-officer";
    /** Who is challenged, as a rule: a social worker of the council. */
    public static final String SOCIAL_WORKER = "council-social-worker";

    private WolverhamptonRaise() {
    }

    private static Answers safe() {
        return Answers.of().with("interimSafety", "A visit each day").with("interimSafetyOwner", "Team manager, council");
    }

    /** A complete raise form of the police about a child, challenging the council; not yet put to the other practitioner. */
    public static Answers raise(String disagreedOn) {
        return safe().with("about", "case").with("subject", "child").with("adult", "WOL-77").with("outsideGround", "none")
                .with("challengedAgency", "council").with("challengedPerson", "Social worker")
                .with("challengedEmail", "wolverhampton-council-social-worker@example.org").with("category", "threshold")
                .with("decision", "No strategy meeting after the referral").with("disagreement", "The threshold was met")
                .with("effect", "Harm goes on at home").with("evidence", "Three reports since January, logs attached")
                .with("actionWanted", "A strategy meeting this week").with("immediateRisk", "no")
                .with("identifiedOn", disagreedOn).with("raisedAlready", "no");
    }

    /** As {@link #raise}, raised with the other practitioner already, orally and in writing on this day. */
    public static Answers raisedOn(String day) {
        return raise(day).with("raisedAlready", "yes").with("consultedManager", "Detective sergeant")
                .with("consultedManagerOn", day).with("oralOn", day).with("oralMeans", "phone").with("writtenOn", day)
                .with("writtenText", "We ask for a strategy meeting");
    }

    /** A story that begins with the officer's raise, put to the social worker on the same day. */
    public static Story raised(Kit kit, String moment, Answers raise) {
        return kit.story("wolverhampton", moment).as(OFFICER).raises(raise);
    }

    /** A record of a stage that could not settle it. */
    public static Answers notResolved(String at) {
        return discussed(at).with("position", "notResolved").with("pointsOfDifference", "The threshold")
                .with("ourView", "A meeting is needed").with("evidence", "Logs");
    }

    /** A record that puts a wording on the table. */
    public static Answers propose(String at) {
        return discussed(at).with("position", "propose").with("pointsOfDifference", "The threshold")
                .with("ourView", "A meeting is needed").with("wording", "A strategy meeting on Friday").with("outstanding", "Nothing");
    }

    /** A record that agrees with the wording on the table. */
    public static Answers concur(String at) {
        return discussed(at).with("position", "concur");
    }

    /** What the receiving practitioner says of the case file and of the talk with the raiser. */
    public static Answers reviewed(Answers record, String day) {
        return record.with("fileReviewedBy", "Social worker").with("fileReviewedOn", day).with("conversationOn", day + "T09:30")
                .with("conversationMeans", "phone");
    }

    private static Answers discussed(String at) {
        return safe().with("discussedAt", at).with("discussionMeans", "phone")
                .with("participants", "Officer, police; social worker, council").with("basis", "Thresholds of Need and Support");
    }
}

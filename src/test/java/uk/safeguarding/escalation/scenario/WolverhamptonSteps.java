package uk.safeguarding.escalation.scenario;

/**
 * The way up Wolverhampton's ladder from the raise to stage 4: the council's social worker against the Royal Trust, about an
 * adult.
 */
final class WolverhamptonSteps {

    static final String SOCIAL_WORKER = "council-social-worker";
    static final String NURSE = "royal-trust-nurse";
    static final String TEAM_MANAGER = "council-team-manager";
    static final String OWN_LEAD = "council-safeguarding-lead";
    static final String WARD_MANAGER = "royal-trust-ward-manager";
    static final String NAMED_NURSE = "royal-trust-safeguarding-lead";
    static final String SERVICE_MANAGER = "council-service-manager";
    static final String MATRON = "royal-trust-matron";
    static final String DIRECTOR_OF_ADULTS = "council-adult-services-director";
    static final String HEAD_OF_SAFEGUARDING = "royal-trust-safeguarding-head";

    private WolverhamptonSteps() {
    }

    private static Answers safe() {
        return Answers.of().with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager, council");
    }

    /** A complete raise form; the concern has still to be put to the other side. */
    static Answers raise(String disagreedOn) {
        return safe().with("about", "case").with("subject", "adult").with("adult", "ASC-1017").with("outsideGround", "none")
                .with("challengedAgency", "royal-trust").with("challengedPerson", "Nurse, ward 4")
                .with("challengedEmail", "wolverhampton-royal-trust-nurse@example.org").with("category", "course-of-action")
                .with("decision", "The case was closed").with("disagreement", "The risk has not gone")
                .with("effect", "The adult is alone at night").with("actionWanted", "The case is opened again")
                .with("evidence", "Visit of 28 January, district nurse").with("immediateRisk", "no")
                .with("identifiedOn", disagreedOn).with("raisedAlready", "no");
    }

    /** As {@link #raise}, put to the other side on these days. */
    static Answers raisedAlready(String disagreedOn, String oralOn, String writtenOn) {
        return both(raise(disagreedOn).with("raisedAlready", "yes"), oralOn, writtenOn);
    }

    /** What the practitioner records of the raise. */
    static Answers concern(String oralOn, String writtenOn) {
        return both(safe().with("evidence", "Visit of 28 January"), oralOn, writtenOn);
    }

    private static Answers both(Answers answers, String oralOn, String writtenOn) {
        return answers.with("consultedManager", "Team manager").with("consultedManagerOn", oralOn).with("oralOn", oralOn)
                .with("oralMeans", "phone").with("writtenOn", writtenOn).with("writtenText", "We ask you to open the case again");
    }

    private static Answers discussed(String at) {
        return safe().with("discussedAt", at).with("discussionMeans", "phone")
                .with("participants", "Social worker, council; nurse, Royal Trust").with("basis", "Thresholds of Need and Support");
    }

    private static Answers differing(String at) {
        return discussed(at).with("pointsOfDifference", "Whether the risk has gone").with("ourView", "It has not")
                .with("evidence", "Visit");
    }

    /** A record of a stage that could not settle it. */
    static Answers notResolved(String at) {
        return differing(at).with("position", "notResolved");
    }

    /** A record that puts a wording on the table. */
    static Answers propose(String at) {
        return differing(at).with("position", "propose").with("wording", "The case is opened again").with("outstanding", "Nothing");
    }

    /** A record that agrees with the wording on the table. */
    static Answers concur(String at) {
        return discussed(at).with("position", "concur");
    }

    /** As the receiving side records it in stage 1: file read, and the disputing practitioner spoken to. */
    static Answers reviewed(Answers record, String on) {
        return record.with("fileReviewedBy", "Nurse").with("fileReviewedOn", on).with("conversationOn", on)
                .with("conversationMeans", "phone");
    }

    /** To whom a practitioner takes it in the own agency. */
    static Answers referral(String post) {
        return safe().with("referredTo", "wolverhampton." + post).with("referralText", "The case should not have been closed");
    }

    /** The written referral to the senior manager. */
    static Answers written() {
        return safe().with("referralText", "Closed against advice; we ask to open it again");
    }

    /** The senior manager raises it with the own representative. */
    static Answers withRepresentative(String on) {
        return safe().with("exceptional", "stage4").with("representative", "Director of Adult Services").with("raisedWithOn", on)
                .with("raisedWithText", "The senior managers could not settle it");
    }

    /** The senior manager asks for the Chair in place of the own representative. */
    static Answers directly() {
        return safe().with("exceptional", "chair").with("exceptionalReasons", "A hearing on Monday");
    }

    /** As the representatives record their meeting; the raising side's also has the letter. */
    static Answers met(Answers record, String letterOn) {
        Answers met = record.with("discussionMeans", "face-to-face");
        return letterOn == null ? met : met.with("letterOn", letterOn).with("letterText", "We ask to meet today");
    }

    /** A story that begins with the raise. */
    static Story raised(Kit kit, String moment, Answers raise) {
        return kit.story("wolverhampton", moment).as(SOCIAL_WORKER).raises(raise);
    }

    /** A dispute in this stage, with everything below ended as unresolved by decision on Mon 1 Feb 2027 at 10:00. */
    static Story inStage(Kit kit, int stage) {
        Story story = raised(kit, "Mon 1 Feb 2027 10:00", raisedAlready("2027-02-01", "2027-02-01", "2027-02-01"));
        String[] raisingSide = {SOCIAL_WORKER, TEAM_MANAGER, SERVICE_MANAGER};
        for (int left = 1; left < stage; left++) {
            story.as(raisingSide[left - 1]).completes("discussion", left < 3 ? notResolved("2027-02-01T09:30")
                    : notResolved("2027-02-01T09:30").with("exceptional", "stage4"));
        }
        return story;
    }
}

package uk.safeguarding.escalation.scenario;

/** Answers to the forms of a round table. */
final class RoundTableAnswers {

    private RoundTableAnswers() {
    }

    private static Answers safe() {
        return Answers.of().with("interimSafety", "Discharge is stopped until Wednesday").with("interimSafetyOwner", "Matron");
    }

    /** A round table is convened for this day. */
    static Answers convene(String meetingOn) {
        return safe().with("polarised", "The council and the trust see the discharge quite differently").with("highRisk", "Two admissions "
                + "after assaults").with("timePressure", "Discharge from acute care is planned for Wednesday")
                .with("meetingOn", meetingOn).with("meetingPlace", "Video call").with("frameworkReference", "MARM-2027-14");
    }

    private static Answers held(String on) {
        return safe().with("discussedAt", on).with("discussionMeans", "video").with("participants", "Three senior managers")
                .with("ourView", "Council: not safe. Trust: fit for discharge.");
    }

    /** The round table has found a wording, with one action. */
    static Answers agreed(String on) {
        return held(on).with("roundTableResult", "agreed").with("wording", "She stays until the home is safe").with("outstanding", "Nothing")
                .with("action1", "Change the locks").with("action1Owner", "Housing officer").with("action1Due", "2027-02-05");
    }

    /** The round table proposes this stage. */
    static Answers stage(String on, String stage) {
        return held(on).with("roundTableResult", "stage").with("proposedStage", stage)
                .with("roundTableReasons", "Only the heads of service can decide on the placement");
    }

    /** The round table takes it to the multi-agency forum. */
    static Answers forum(String on) {
        return held(on).with("roundTableResult", "forum").with("roundTableReasons", "Six agencies have to plan together");
    }

    /** A party's answer to the wording. */
    static Answers agrees(boolean yes) {
        return yes ? Answers.of().with("agrees", "yes") : Answers.of().with("agrees", "no").with("answerReason", "The locks are not enough");
    }
}

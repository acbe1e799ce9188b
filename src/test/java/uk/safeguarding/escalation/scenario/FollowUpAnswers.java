package uk.safeguarding.escalation.scenario;

import java.util.List;

/** Answers to the forms of Trafford's follow-up, and the ways to an agreement at each stage. */
final class FollowUpAnswers {

    /** The practitioners, managers, senior managers and heads of both sides, by stage. */
    private static final List<String> RAISING = List.of(TraffordSteps.SOCIAL_WORKER, TraffordSteps.TEAM_MANAGER,
            TraffordSteps.SAFEGUARDING_MANAGER, TraffordSteps.HEAD_OF_SERVICE);
    private static final List<String> RECEIVING = List.of(TraffordSteps.SISTER, TraffordSteps.MATRON,
            TraffordSteps.NAMED_PROFESSIONAL, TraffordSteps.DIRECTOR_OF_NURSING);

    private FollowUpAnswers() {
    }

    static String raising(int stage) {
        return RAISING.get(stage - 1);
    }

    static String receiving(int stage) {
        return RECEIVING.get(stage - 1);
    }

    /** Agreed at this stage at {@link TraffordSteps#D0}, with two actions, due on 9 and 11 February. */
    static Story agreedAt(Kit kit, int stage) {
        return agrees(TraffordSteps.inStage(kit, stage), stage, twoActions());
    }

    static Answers twoActions() {
        return Answers.propose(TraffordSteps.DAY_0 + "T09:30", "The case stays open")
                .with("action1", "Visit the adult").with("action1Owner", "Social worker, council").with("action1Due", "2027-02-09")
                .with("action2", "Review the discharge plan").with("action2Owner", "Ward sister, trust").with("action2Due", "2027-02-11");
    }

    /** Both sides of the stage that is open agree with this wording. */
    static Story agrees(Story story, int stage, Answers proposal) {
        return story.as(raising(stage)).completes("discussion", proposal)
                .as(receiving(stage)).completes("discussion", Answers.concur(TraffordSteps.DAY_0 + "T09:30"));
    }

    /** The Independent Chair's record: a wording for agreement ({@code propose}), or a view that binds nobody ({@code opinion}). */
    static Answers chair(String step) {
        return Answers.of().with("mediationStep", step).with("discussedAt", TraffordSteps.DAY_0 + "T09:00").with("discussionMeans", "video")
                .with("participants", "Head of Service, Director of Nursing, Chair").with("mediationText", "The case is opened again")
                .with("plan", "The Board looks at closures in March").with("action1", "Open the case").with("action1Owner", "Team manager")
                .with("action1Due", "2027-02-05").with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager");
    }

    /** The confirmation as the form has it after stage 1. */
    static Answers confirmation() {
        return Answers.of().with("outstandingIssues", "Nothing");
    }

    /** As {@link #confirmation()}, with a response that a party still owes the other. */
    static Answers confirmationWithResponse() {
        return confirmation().with("response", "The care plan in writing").with("responseFrom", "Ward sister, trust")
                .with("responseDue", "2027-02-08");
    }

    /** As {@link #confirmation()}, where list B applies. */
    static Answers confirmationB(String planReview, String reviewOn) {
        Answers answers = confirmation().with("planReview", planReview).with("reviewNeeded", reviewOn == null ? "no" : "yes");
        return reviewOn == null ? answers : answers.with("reviewOn", reviewOn);
    }

    /** As {@link #confirmation()}, where list C applies, without any review. */
    static Answers confirmationC() {
        return confirmationB("no", null).with("recordHeldAt", "Council, document 31");
    }

    static Answers shares(String... addresses) {
        Answers answers = Answers.of().with("staffCaseReference", "TR-88");
        for (int i = 0; i < addresses.length; i++) {
            answers = answers.with("operationalStaff" + (i + 1), addresses[i]);
        }
        return answers;
    }

    static Answers done(String on) {
        return Answers.of().with("implementation", "done").with("checkedOn", on).with("checkedHow", "I read the case notes");
    }

    static Answers notDone(String on) {
        return Answers.of().with("implementation", "notDone").with("checkedOn", on).with("notDone", "Nobody has visited")
                .with("interimSafety", "The warden calls daily").with("interimSafetyOwner", "Team manager, council");
    }

    /** A party's own filing after stage 1. */
    static Answers filing(String on) {
        return Answers.of().with("caseFile", "Document 7").with("caseFileOn", on);
    }

    /** As {@link #filing}, where list B applies. */
    static Answers filingB(String on, String log) {
        return filing(on).with("logReference", log).with("learningCascaded", "Team meeting in March");
    }

    /** As {@link #filingB}, where list C applies. */
    static Answers filingC(String on, String log) {
        return filingB(on, log).with("policyReview", "no").with("competence", "none");
    }

    static Answers recordPoints() {
        return Answers.of().with("recordPoints", "Whether the risk has gone");
    }

    static Answers nothingLearnt() {
        return Answers.of().with("generalIssuesFound", "none").with("unclearArea", "no");
    }

    /** What the stages themselves still owe: late records and feedback to the raiser. */
    static Story stagesFollowedUp(Story story, int last) {
        for (int stage = 1; stage <= last; stage++) {
            for (String post : List.of(raising(stage), receiving(stage))) {
                story.as(post).completesAll("missingRecord", Answers.lateRecord()).completesAll("feedback", Answers.feedback());
            }
        }
        return story;
    }

    /** The Escalation Record as somebody's task shows it. */
    static String escalationRecord(Story story, String task) {
        return (String) story.shown(task, "escalationRecord");
    }
}

package uk.safeguarding.escalation.engine.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safeguarding.escalation.dispute.EntryKind;

/** Which records and answers the history of a dispute shows, and the words that introduce them. */
final class RecordTexts {

    /** Records that stand beside the stages, with the words that introduce them. */
    static final Map<String, String> BESIDE = Map.ofEntries(
            Map.entry(EntryKind.IMMEDIATE_RISK, "Immediate risk declared"),
            Map.entry(EntryKind.SAFEGUARDING_ACTION, "Safeguarding action"),
            Map.entry(EntryKind.AIM_PASSED, "Passed without a resolution"),
            Map.entry(EntryKind.DISCUSSION, "Discussion recorded"), Map.entry(EntryKind.GAP, "Gap in policies reported"),
            Map.entry(EntryKind.PROTECTIVE_DATE, "Earlier date set, to protect the person"),
            Map.entry(EntryKind.RAISE_OVERDUE, "Late to be raised"),
            Map.entry(EntryKind.RAISED_WITH_OTHER_SIDE, "Raised with the other side"),
            Map.entry(EntryKind.HANDLER_REFERRAL, "Taken to the own manager or lead"),
            Map.entry(EntryKind.WRITTEN_REFERRAL, "Referred in writing"),
            Map.entry(EntryKind.RAISED_WITH_REPRESENTATIVE, "Raised with the representative"),
            Map.entry(EntryKind.CONSIDER_REFERRAL, "Referral considered"),
            Map.entry(EntryKind.TIME_FRAME, "Another time frame proposed"),
            Map.entry(EntryKind.TIME_FRAME_ANSWER, "Answer to the proposed time frame"),
            Map.entry(EntryKind.PANEL_REPRESENTATION, "Representation to the panel"),
            Map.entry(EntryKind.PANEL_DECISION, "Decision of the panel"),
            Map.entry(EntryKind.DIRECTORS_LETTER, "Director's answer"), Map.entry(EntryKind.REPRESENTATION, "Representation"),
            Map.entry(EntryKind.UNINVOLVED_MEETING, "Meeting under somebody who is not involved"),
            Map.entry(EntryKind.UNINVOLVED_REPORT, "Report on that meeting"),
            Map.entry(EntryKind.CHAIR_CONCUR, "Answer to the Chair's wording"), Map.entry(EntryKind.CHAIR_DELAY, "Why it takes longer"),
            Map.entry(EntryKind.DISSENT_NOTE, "Dissent noted in the minutes"),
            Map.entry(EntryKind.ROUND_TABLE_CONVENED, "Round table convened"), Map.entry(EntryKind.ROUND_TABLE, "Round table"),
            Map.entry(EntryKind.ROUND_TABLE_AGREEMENT, "Answer to the wording of the round table"),
            Map.entry(EntryKind.ROUND_TABLE_FORUM, "Multi-agency forum"), Map.entry(EntryKind.BEST_INTERESTS, "Best interests"),
            Map.entry(EntryKind.BEST_INTERESTS_AGREEMENT, "Answer to the consensus on best interests"),
            Map.entry(EntryKind.COURT_REFERRAL, "Court of Protection"),
            Map.entry(EntryKind.ENQUIRY, "Enquiry opened"), Map.entry(EntryKind.BRIEFING, "Manager consulted"),
            Map.entry(EntryKind.DISSENT_TALK, "Talked over with the line manager"),
            Map.entry(EntryKind.DISSENT_CONFIRMED, "Asked whether the dissent is settled"));
    /** Records beside the stages that every party reads; the rest is for its own side and the board. */
    static final Set<String> SHARED = Set.of(EntryKind.IMMEDIATE_RISK, EntryKind.AIM_PASSED, EntryKind.CHAIR_DELAY,
            EntryKind.PANEL_DECISION, EntryKind.DISSENT_NOTE, EntryKind.ENQUIRY, EntryKind.PROTECTIVE_DATE,
            EntryKind.TIME_FRAME, EntryKind.TIME_FRAME_ANSWER, EntryKind.RAISED_WITH_OTHER_SIDE,
            EntryKind.ROUND_TABLE_CONVENED, EntryKind.ROUND_TABLE, EntryKind.ROUND_TABLE_AGREEMENT, EntryKind.ROUND_TABLE_FORUM,
            EntryKind.BEST_INTERESTS, EntryKind.BEST_INTERESTS_AGREEMENT, EntryKind.COURT_REFERRAL);
    /** The answers that are shown of a record, in this order, with the words that introduce them. */
    static final List<Map.Entry<String, String>> SHOWN = List.of(
            Map.entry("pointsOfDifference", "Points of difference"), Map.entry("ourView", "View"),
            Map.entry("evidence", "Evidence"), Map.entry("basis", "Basis"), Map.entry("risk", "Risk"),
            Map.entry("protectiveAct", "Done to protect the person"), Map.entry("consulted", "Consulted"),
            Map.entry("notConsultedBecause", "Nobody consulted, because"), Map.entry("startStageReason", "Why the stage was chosen"),
            Map.entry("agreedUntil", "New date"), Map.entry("agreedReason", "Why"), Map.entry("agrees", "Agreed"),
            Map.entry("answerReason", "Reasons"), Map.entry("actionTaken", "Done"),
            Map.entry("meetingRecord", "Meeting"), Map.entry("escalation", "Goes on to the next stage"),
            Map.entry("discussed", "Said"), Map.entry("gap", "Gap"), Map.entry("protectiveDate", "New date"), Map.entry("why", "Why"),
            Map.entry("aimPassed", "Counted"), Map.entry("raiseOverdue", "Late"),
            Map.entry("oralOn", "By word of mouth on"), Map.entry("writtenOn", "In writing on"), Map.entry("writtenText", "Written"),
            Map.entry("fileReviewedOn", "File read and reviewed on"), Map.entry("conversationOn", "Conversation on"),
            Map.entry("referralText", "Referral"), Map.entry("raisedWithOn", "Raised on"), Map.entry("raisedWithText", "Told"),
            Map.entry("letterOn", "Letter of"), Map.entry("letterText", "Letter"),
            Map.entry("problem", "Problem"), Map.entry("specificDisagreement", "Disagreement"), Map.entry("aim", "Wanted"),
            Map.entry("briefingEvidence", "Evidence"), Map.entry("decisionReviewedWhy", "Decision reviewed"),
            Map.entry("concernsExplored", "Concerns explored"), Map.entry("nextSteps", "Next steps"),
            Map.entry("riskStatement", "Risk while it is not resolved"), Map.entry("minuteReference", "Minute"),
            Map.entry("dissentNoted", "Noted"), Map.entry("dissentOutcome", "Outcome with the line manager"),
            Map.entry("dissentOutstanding", "Outstanding"), Map.entry("agreementNote", "Note"),
            Map.entry("enquiryLead", "Led by"), Map.entry("enquiryReference", "Enquiry"), Map.entry("panelQuestion", "Question for the panel"),
            Map.entry("polarised", "Disputed"), Map.entry("highRisk", "High risk"), Map.entry("timePressure", "Little time"),
            Map.entry("meetingOn", "On"), Map.entry("meetingPlace", "Where"), Map.entry("frameworkReference", "Risk management framework"),
            Map.entry("roundTableReasons", "Why no agreement"), Map.entry("forumOn", "On"), Map.entry("forumReference", "Risk management framework"),
            Map.entry("family", "Family"), Map.entry("bestInterestsViews", "Views"), Map.entry("stepsText", "Steps taken"),
            Map.entry("nextStep", "Next step"), Map.entry("consensusText", "Consensus"), Map.entry("courtApproachedOn", "Court approached on"),
            Map.entry("courtReference", "Reference of the Court"), Map.entry("courtQuestion", "Question for the Court"),
            Map.entry("letter", "Letter"), Map.entry("endReason", "No longer persists, because"), Map.entry("meetingOf", "Party"),
            Map.entry("partySaid", "Said"), Map.entry("agreementReached", "Agreement reached"), Map.entry("meetingOutcome", "What came of it"),
            Map.entry("report", "Report"), Map.entry("recommendation", "Recommended"), Map.entry("concurs", "Agrees"),
            Map.entry("delayReason", "Why"), Map.entry("delayUntil", "Until"),
            Map.entry("representation", "Representation"), Map.entry("exceptionalReasons", "Why stage 4 is left out"),
            Map.entry("panelDecision", "Decision"), Map.entry("nextCourse", "Next course of action"), Map.entry("referralReasons", "Reasons"));

    private RecordTexts() {
    }
}

package uk.safeguarding.escalation.dispute;

/** Kinds of record that the product's own rules read. A form's own id is the kind of everything else. */
public final class EntryKind {
    /** What was written when the dispute was raised. */
    public static final String RAISE = "raise";
    /** A party's record of a stage. */
    public static final String STAGE_RECORD = "stage-record";
    /** A party's record of a stage, written after the stage was left. */
    public static final String LATE_STAGE_RECORD = "late-stage-record";
    /** What the worker and their own line manager found before the other side was turned to (SGL-1.a). */
    public static final String CONSULTATION = "consultation";
    /** A declaration of immediate risk. */
    public static final String IMMEDIATE_RISK = "immediate-risk";
    /** A stage that was skipped, and why. */
    public static final String STAGE_SKIPPED = "stage-skipped";
    /** A declaration of an interest by somebody who mediates or decides. */
    public static final String CONFLICT_DECLARED = "conflict-declared";
    /** The finding on a mediator's conflict of interest. */
    public static final String CONFLICT_FINDING = "conflict-finding";
    /** A mediator who declined, or from whom the mediation was taken. */
    public static final String MEDIATOR_STEPPED_BACK = "mediator-stepped-back";
    /** A member of a resolution panel was taken off it, and what the panel had done until then (GEN-19). */
    public static final String PANEL_MEMBER_LEFT = "panel-member-left";
    /** A post or person who was asked to instigate a panel, and may no longer (AMB-30). */
    public static final String PANEL_INSTIGATOR_LEFT = "panel-instigator-left";
    /** A member of a panel is to be replaced, as whoever forms it said. */
    public static final String MAKE_UP_PANEL = "make-up-panel";
    /** A further member agency, or a person of one, found for a resolution panel (AMB-35). */
    public static final String PANEL_WIDENING = "resolution-panel-widening";
    /** The composition of a resolution panel, as it was chosen. */
    public static final String PANEL_FORMATION = "resolution-panel-formation";
    /** Whether the overseer confirms the independence of a resolution panel (HAR-4.4b). */
    public static final String PANEL_INDEPENDENCE = "resolution-panel-independence";
    /** A panel member's declaration (GEN-19). */
    public static final String PANEL_DECLARATION = "resolution-panel-declaration";
    /** A party's representation to a resolution panel, or its waiver (SGL-4.m, HAR-4.4e). */
    public static final String PANEL_REPRESENTATION = "resolution-panel-representation";
    /** A Panel Chair's direction until the panel decides, under immediate risk (AMB-57). */
    public static final String PANEL_DIRECTION = "resolution-panel-direction";
    /** A resolution panel's decision (SGL-4.n, HAR-4.4f). */
    public static final String PANEL_DECISION = "resolution-panel-decision";
    /** Whether a complaining agency's Director writes to the Chair, and the letter (WOL-EX.1, WOL-EX.2). */
    public static final String DIRECTORS_LETTER = "wolverhampton-letter";
    /** A Director's letter was passed on to the Chair (WOL-EX.3). */
    public static final String LETTER_PASSED_ON = "wolverhampton-pass-to-chair";
    /** A party's written representation to the Chair who decides, or its waiver (WOL-EX.4). */
    public static final String REPRESENTATION = "representation";
    /** What the Chair does who hears, mediates and decides (WOL-EX.5 to WOL-EX.7, WOL-EX.11). */
    public static final String CHAIR_STEP = "chair-step";
    /** A party's answer to the Chair's wording (WOL-EX.11). */
    public static final String CHAIR_CONCUR = "chair-concur";
    /** A meeting under somebody who is not involved, recorded for one party (WOL-EX.8). */
    public static final String UNINVOLVED_MEETING = "wolverhampton-meeting";
    /** What the chair of such a meeting reports (WOL-EX.9). */
    public static final String UNINVOLVED_REPORT = "wolverhampton-report";
    /** Why the Chair takes longer than the policy gives, and until when (AMB-07). */
    public static final String CHAIR_DELAY = "wolverhampton-delay";
    /** Who acts as counterpart, as answered by whoever the policy names. */
    public static final String COUNTERPART = "counterpart-query";

    /** Whether a dispute is referred to the Board's Chair, with reasons (SOL-2.5a, SGL-4.e). */
    public static final String CONSIDER_REFERRAL = "consider-referral";

    /** What the raising side said about another procedure that applies, at any time after the raise. */
    public static final String REDIRECT = "redirect-dispute";

    /** Another time frame than the overall limit, as one side proposed it. */
    public static final String TIME_FRAME = "agree-time-frame";
    /** Another side's answer to a proposed time frame. */
    public static final String TIME_FRAME_ANSWER = "agree-time-frame-answer";
    /** Somebody acted at two rungs in a row, for the directory gave no other holder (AMB-65). */
    public static final String CONSECUTIVE_RUNGS = "consecutive-rungs";

    /** What a worker told the own manager before the managers talk (HAR-4.2b). */
    public static final String BRIEFING = "harrow-briefing";
    /** What came of the talk between a dissenting professional and the own line manager (HAR-5.4). */
    public static final String DISSENT_TALK = "harrow-dissent-talk";
    /** Whether the other of the two, professional or line manager, confirms that a dissent is settled (HAR-5.4). */
    public static final String DISSENT_CONFIRMED = "harrow-dissent-confirm";
    /** What the Chair of a meeting noted of a dissent (HAR-5.2). */
    public static final String DISSENT_NOTE = "harrow-dissent-note";
    /** The enquiry to which a disputed threshold decision led (HAR-T.5). */
    public static final String ENQUIRY = "harrow-enquiry";
    /** A panel was instigated, with the question for it (HAR-4.4a). */
    public static final String PANEL_INSTIGATED = "harrow-instigate-panel";
    /** Somebody who decides a step alone is not available (HAR-T.5). */
    public static final String REVIEWER_UNAVAILABLE = "reviewer-unavailable";
    /** What the Chair of a panel reports to the Board (HAR-4.4g). */
    public static final String PANEL_REPORT = "harrow-panel-report";
    /** A side referred the matter in writing, the first of the stage: the dialogue begins (WOL-4.3a). */
    public static final String REFERRED = "referred";
    /** The concern was raised with the other side by word of mouth and in writing (WOL-4.1c). */
    public static final String RAISED_WITH_OTHER_SIDE = "raised-with-other-side";
    /** A practitioner took the matter to the own manager or lead (WOL-4.2a). */
    public static final String HANDLER_REFERRAL = "handler-referral";
    /** A side's written referral to the next level (WOL-4.3a). */
    public static final String WRITTEN_REFERRAL = "written-referral";
    /** A senior manager raised the matter with the own representative (WOL-4.4a). */
    public static final String RAISED_WITH_REPRESENTATIVE = "raised-with-representative";
    /** The concern was not raised with the other side in the time that the policy gives for it (WOL-4.1b). */
    public static final String RAISE_OVERDUE = "raise-overdue";
    /** A date by which the person's protection needs an answer, set after the raise (WOL-1.4). */
    public static final String PROTECTIVE_DATE = "set-protective-date";
    /** A gap in policies, procedures or processes that somebody found (WOL-2.5, TRA-5.1). */
    public static final String GAP = "report-gap";
    /** An aim that is counted beside the stages passed without a resolution (AMB-21, WOL-4.0). */
    public static final String AIM_PASSED = "aim-passed";
    /** A dated addition to an earlier record, which stays as it was written (GEN-24). */
    public static final String CORRECTION = "correction";

    /** The board office passes a dispute on to a mediator. */
    public static final String PASS_TO_MEDIATOR = "pass-to-mediator";
    /** A mediator's answer to the request to mediate. */
    public static final String MEDIATION_OFFER = "mediation-offer";
    /** A party's answer to the offer of mediation. */
    public static final String MEDIATION_ANSWER = "mediation-answer";
    /** What came of a mediation. */
    public static final String MEDIATION_RECORD = "mediation-record";
    /** A party's answer to the mediator's wording. */
    public static final String MEDIATION_CONCUR = "mediation-concur";
    /** Whoever mediates goes on without the answers that are missing. */
    public static final String STOP_WAITING = "stop-waiting";
    /** Feedback to the raiser (SOL-2.8a). */
    public static final String FEEDBACK = "feedback";
    /** The written confirmation between the parties (GEN-14). */
    public static final String CONFIRMATION = "confirmation";
    /** Where an agency keeps its records of the dispute. */
    public static final String FILING = "filing";
    /** What was learnt, and general issues for the Board (SOL-2.9, SGL-C.3, HAR-L.1). */
    public static final String GENERAL_ISSUES = "general-issues";
    /** An offer of a debrief, and its answer (SOL-2.10a, SGL-N.4, HAR-L.2). */
    public static final String DEBRIEF = "debrief";
    /** The raising side's wish to withdraw (GEN-21). */
    public static final String WITHDRAWAL = "withdraw-dispute";
    /** Another agency joined as a party, with the practitioner who is named for it (GEN-20). */
    public static final String PARTY_ADDED = "add-party";
    /** A colleague who supports a practitioner in stage 1 (GEN-30). */
    public static final String SUPPORTER = "attach-supporter";
    /** A discussion that took place beside a stage's record. */
    public static final String DISCUSSION = "record-discussion";
    /** What was done about immediate risk. */
    public static final String SAFEGUARDING_ACTION = "safeguarding-action";
    /** An agreed action that was not done (GEN-23). */
    public static final String ACTION_NOT_DONE = "report-action-not-done";

    /** To whom a party sends the agreed actions within its agency (TRA-2.2d, TRA-2.3d). */
    public static final String SHARED_ACTIONS = "shared-actions";
    /** Whether an agreed action was carried out, as checked on its date (TRA-2.1d, TRA-2.2h). */
    public static final String IMPLEMENTATION_CHECK = "implementation-check";
    /** The review of the adult's safeguarding plan after an agreement (TRA-2.2f). */
    public static final String PLAN_REVIEW = "plan-review";
    /** The review of an agreement on the date that its confirmation gives (TRA-2.2e). */
    public static final String AGREEMENT_REVIEW = "agreement-review";
    /** What people add to the Escalation Record (TRA-2.2g, TRA-2.3f). */
    public static final String ESCALATION_RECORD = "escalation-record";
    /** The receipt of the agreement's copy by the board office (TRA-2.3g). */
    public static final String AGREEMENT_COPY = "agreement-copy";

    /** The Monitoring Form, completed and signed by the initiating manager (SGL-N.3). */
    public static final String MONITORING_FORM = "monitoring-form";
    /** The Monitoring Form, signed by a receiving manager. */
    public static final String MONITORING_COUNTERSIGNATURE = "monitoring-countersignature";
    /** To which other agencies the Monitoring Form goes, as the board office decided (SGL-A.6). */
    public static final String MONITORING_DISTRIBUTION = "monitoring-distribution";
    /** One destination to which the Monitoring Form was sent (SGL-X3.4). */
    public static final String MONITORING_DISPATCH = "monitoring-dispatch";

    /** A round table of senior managers was convened (TRA-3.1). */
    public static final String ROUND_TABLE_CONVENED = "convene-round-table";
    /** What a round table proposes (TRA-3.4). */
    public static final String ROUND_TABLE = "round-table";
    /** A party's answer to the wording of a round table (GEN-13). */
    public static final String ROUND_TABLE_AGREEMENT = "round-table-agreement";
    /** The multi-agency forum to which a round table took the matter (TRA-3.4, TRA-3.5). */
    public static final String ROUND_TABLE_FORUM = "round-table-forum";
    /** A step on the way to a consensus on a best-interests decision (TRA-2.7a). */
    public static final String BEST_INTERESTS = "best-interests";
    /** A party's answer to the consensus that was put to it about a best-interests decision (TRA-2.7a, GEN-13). */
    public static final String BEST_INTERESTS_AGREEMENT = "best-interests-agreement";
    /** How the Court of Protection was approached (TRA-2.7b). */
    public static final String COURT_REFERRAL = "court-referral";

    private EntryKind() {
    }
}

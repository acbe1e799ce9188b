package uk.safeguarding.escalation.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables that models, delegates and forms share: read and written here, and by name nowhere else in Java. */
public final class Vars {
    /** The dispute's reference, in every instance of it. */
    public static final String REFERENCE = "reference";
    /** Id of the party for which a task stands. */
    public static final String PARTY = "party";
    /** Id of the party that declared immediate risk last. */
    public static final String RISK_PARTY = "riskParty";
    /** Number of the stage, an input parameter of the stage in the model. */
    public static final String STAGE = "stage";
    /** Rung of the directory that acts in the stage, an input parameter of the stage in the model. */
    public static final String RUNG = "rung";
    /** Limit of the stage in working days, an input parameter of the stage in the model; absent where there is none. */
    public static final String LIMIT = "limitWorkingDays";
    /** Whether a step shares the limit of the step before it in the same stage: an input parameter of the step in the model. */
    public static final String SHARES_LIMIT = "sharesLimit";
    /** Whether a step's limit ends nothing and merely alerts: an input parameter of the step in the model. */
    public static final String ALERTS_ONLY = "limitAlertsOnly";
    /** Local date on which a step really ended, as its record says it ({@code 2027-02-01}): what follows counts from it. */
    public static final String ENDED_ON = "endedOn";
    /** Working days for the dialogue from the written referral on: an input parameter of the stage in the model. */
    public static final String DIALOGUE = "dialogueWorkingDays";
    /** Clock hours for the written referral: an input parameter of the stage in the model. */
    public static final String REFERRAL_HOURS = "referralHours";
    /**
     * Working days that the policy gives for a step, where that is no limit of a stage: an input parameter of the step in the
     * model.
     */
    public static final String WITHIN = "withinWorkingDays";
    /** As {@link #WITHIN}, where the number is a target of the house and not the policy's (GEN-08). */
    public static final String HOUSE_TARGET = "houseTargetWorkingDays";
    /** The local date ({@code 2027-02-01}) from which the days of a step count: an input parameter of the step in the model. */
    public static final String COUNTED_FROM = "countedFrom";
    /** Number of the stage entry in the register. */
    public static final String STAGE_ENTRY = "stageEntry";
    /** How a stage ended: the name of an {@code Agreement.State} or of a mediation result. */
    public static final String STAGE_RESULT = "stageResult";
    /** Id of the activity of the ladder that opens first: a stage, after a bypass or a reopening a later one. */
    public static final String ENTRY_POINT = "entryPoint";
    /** Whether immediate risk has been declared. */
    public static final String IMMEDIATE_RISK = "immediateRisk";
    /** The outcome, once reached: the name of an {@code Outcome}. */
    public static final String OUTCOME = "outcome";
    /** The day for which a mediation is arranged, as the mediator's offer says it ({@code 2027-02-01}); absent where none is. */
    public static final String MEDIATION_ON = "mediationOn";
    /** User id of whoever started an instance through its start form. */
    public static final String STARTED_BY = "startedBy";
    /** User id of the member of a resolution panel for whom a declaration stands. */
    public static final String PANEL_MEMBER = "panelMember";
    /** The members chosen for a resolution panel, before they sit: one choice to a line. */
    public static final String CHOSEN_PANEL = "chosenPanel";
    /** User id of the Panel Chair chosen for a resolution panel, before it sits. */
    public static final String CHOSEN_CHAIR = "chosenChair";
    /** Whether no manager of a raising party has said no to what one of them asked for (GEN-21, AMB-10). */
    public static final String ALL_AGREE = "allAgree";
    /** Which of the agreed actions a check is about: its number from 1, or 0 for an agreement that names none. */
    public static final String AGREED_ACTION = "agreedAction";
    /** The local date on which a task is due that belongs to a day of its own, such as {@code 2027-02-01}. */
    public static final String DUE_ON = "dueOn";
    /** The number of a notice to be sent. */
    public static final String NOTICE = "noticeId";

    /** The last local date of the year of an annual summary, such as {@code 2027-03-31}. */
    public static final String SUMMARY_YEAR = "summaryYear";

    private Vars() {
    }

    /** The dispute's reference. */
    public static String reference(VariableScope scope) {
        return (String) scope.getVariable(REFERENCE);
    }

    /** The party for which the scope stands, or {@code null} outside a party's part. */
    public static String party(VariableScope scope) {
        return (String) scope.getVariable(PARTY);
    }

    /** The stage entry to which the scope belongs, or {@code null} outside the stages. */
    public static Long stageEntry(VariableScope scope) {
        Object value = scope.getVariable(STAGE_ENTRY);
        return value == null ? null : ((Number) value).longValue();
    }

    /** A whole number of the model, written as number or text; {@code null} where it is absent or empty. */
    public static Integer number(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null || value.toString().isBlank() ? null : Integer.valueOf(value.toString().trim());
    }
}

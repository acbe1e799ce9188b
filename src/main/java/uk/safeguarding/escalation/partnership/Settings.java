package uk.safeguarding.escalation.partnership;

import java.util.OptionalInt;

/**
 * Figures that a partnership chooses for itself, all in working days. A stage's limit is not among them: that stands in
 * the ladder's model, and there alone.
 *
 * @param houseTargetWorkingDays   interval of reminders where the policy has no limit; it never moves a case (GEN-08)
 * @param debriefAnswerWorkingDays how long a person has to answer the offer of a debrief before it counts as declined
 *                                 (SOL-2.10a); empty when the policy has no debrief
 * @param confirmationAndFeedback  whether there are a written confirmation and feedback to the raiser (AMB-33)
 */
public record Settings(int houseTargetWorkingDays, OptionalInt debriefAnswerWorkingDays,
                       ConfirmationRule confirmationAndFeedback) {

    /** Settings of a partnership whose policy asks for confirmation and feedback, as most do. */
    public Settings(int houseTargetWorkingDays, OptionalInt debriefAnswerWorkingDays) {
        this(houseTargetWorkingDays, debriefAnswerWorkingDays, ConfirmationRule.POLICY);
    }
}

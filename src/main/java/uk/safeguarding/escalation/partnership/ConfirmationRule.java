package uk.safeguarding.escalation.partnership;

/** Whether parties get a written confirmation and the raiser feedback, and on what ground (GEN-14, GEN-15, AMB-33). */
public enum ConfirmationRule {
    /** The policy asks for them. */
    POLICY,
    /** The policy has no clause on them: the platform adds them, and says so wherever they are written. */
    PLATFORM_STANDARD,
    /** The policy has no clause on them, and the partnership does not want them. */
    OFF
}

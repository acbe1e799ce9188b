package uk.safeguarding.escalation.partnership;

/** What a post does beside its place in the line of management. */
public enum PostRole {
    /** Consulted at the top rung (SOL-2.4c), told of immediate risk where the policy says so. */
    SAFEGUARDING_LEAD,
    /** Receives general issues for the Board's sub-committee (SOL-2.9, AMB-26). */
    SUBCOMMITTEE_REPRESENTATIVE
}

package uk.safeguarding.escalation.partnership;

/** What a post does beside its place in the line of management. */
public enum PostRole {
    /** Consulted at the top rung (SOL-2.4c), told of immediate risk where the policy says so (HAR-3.2, HAR-5.6). */
    SAFEGUARDING_LEAD,
    /** Receives general issues for the Board's sub-committee (SOL-2.9, AMB-26). */
    SUBCOMMITTEE_REPRESENTATIVE,
    /** The agency's nominated member of the Board, who also receives its forms and general issues (SGL-4.a, SGL-C.3,
     *  HAR-4.3a, HAR-L.1). */
    BOARD_REPRESENTATIVE,
    /** Receives the agency's copy of the monitoring form (SGL-X3.4, AMB-42). */
    RESOLUTION_AUDIT_MANAGER
}

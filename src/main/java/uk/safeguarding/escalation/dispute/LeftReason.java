package uk.safeguarding.escalation.dispute;

/** Why a stage was left. The names are part of the register and of {@code docs/names.md}. */
public enum LeftReason {
    /** Every party concurred with one wording (GEN-13). */
    AGREED("agreed by every party"),
    /** A step that settles nothing was done, such as raising the concern with the other side (WOL-4.1c, WOL-4.4a). */
    STEP_DONE("done, and the next step follows"),
    /** A party recorded that it cannot be resolved at this stage (GEN-06). */
    NOT_RESOLVED("recorded as not resolved"),
    /** The limit passed without recorded agreement (GEN-05). */
    LIMIT_REACHED("limit reached, no agreement"),
    /** Whoever the policy names for this step is not available, so that the next one opens at once (HAR-T.5). */
    UNAVAILABLE("nobody available who decides here"),
    /** The limit that runs from the outset beside those of the stages passed without recorded agreement (SGL-T.1, AMB-01). */
    OVERALL_LIMIT_REACHED("overall limit reached, no agreement"),
    /** Immediate risk was declared, and the policy does not ask for this stage then (GEN-10). */
    IMMEDIATE_RISK("left because of immediate risk"),
    /** The handler of the higher stage returned the dispute to a stage that had been skipped (GEN-22). */
    RETURNED("returned to a lower stage"),
    /** A round table beside the stage proposed another stage (TRA-3.4). */
    ROUND_TABLE("left for the stage that the round table proposed"),
    /** A top-tier opinion was given that no clause makes binding. */
    DECIDED_NOT_BINDING("decided, not binding"),
    /** A decision was made that the policy calls binding (SGL-4.n, HAR-4.4f). */
    RESOLVED_BINDING("resolved by a binding decision"),
    /** The matter is not taken further, with a plan for what is outstanding. */
    NOT_PURSUED("not taken further"),
    /** No consensus was found on a best-interests decision, and the Court of Protection is approached (TRA-2.7b). */
    REFERRED_COURT("referred to the Court of Protection"),
    /** The raising side withdrew (GEN-21). */
    WITHDRAWN("withdrawn"),
    /** The matter belongs to another procedure (SOL-X.1). */
    REDIRECTED("redirected to another procedure");

    private final String words;

    LeftReason(String words) {
        this.words = words;
    }

    /** Whether a limit ended the stage and nobody's act, so that what follows counts from the nominal expiry (GEN-04). */
    public boolean limit() {
        return this == LIMIT_REACHED || this == OVERALL_LIMIT_REACHED;
    }

    /** The reason in plain words, for notices and records. */
    public String words() {
        return words;
    }
}

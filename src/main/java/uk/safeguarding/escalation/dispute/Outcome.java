package uk.safeguarding.escalation.dispute;

/** How a dispute ended. A dispute without an outcome is open. The names are part of {@code docs/names.md}. */
public enum Outcome {
    /** All parties concurred. */
    RESOLVED_AGREED("resolved by agreement", LeftReason.AGREED),
    /** A decision that the policy calls binding. */
    RESOLVED_BINDING("resolved by a binding decision", LeftReason.RESOLVED_BINDING),
    /** A top-tier opinion that no clause makes binding (SOL-2.5c). */
    DECIDED_NOT_BINDING("decided, not binding on the parties", LeftReason.DECIDED_NOT_BINDING),
    /** Ended without further referral, with a plan for outstanding issues. */
    NOT_PURSUED("not taken further", LeftReason.NOT_PURSUED),
    /** Out of scope: another procedure applies. */
    REDIRECTED("redirected to another procedure", LeftReason.REDIRECTED),
    /** A best-interests decision without a consensus: the Court of Protection decides (TRA-2.7b). */
    REFERRED_COURT("referred to the Court of Protection", LeftReason.REFERRED_COURT),
    /** Withdrawn by the raising side (GEN-21). */
    WITHDRAWN("withdrawn", LeftReason.WITHDRAWN);

    private final String words;
    private final LeftReason reason;

    Outcome(String words, LeftReason reason) {
        this.words = words;
        this.reason = reason;
    }

    /** The outcome in plain words. */
    public String words() {
        return words;
    }

    /** Why the stage in which this outcome was reached was left. */
    public LeftReason reason() {
        return reason;
    }
}

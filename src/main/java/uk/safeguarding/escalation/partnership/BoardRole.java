package uk.safeguarding.escalation.partnership;

/** What a post of the Board itself does in the ladder. */
public enum BoardRole {
    /** Answers queries and passes cases on (SOL-2.3d, SOL-2.6b). */
    OFFICE(true),
    /** Asked first to mediate; in Solihull the chair of a sub-committee (SOL-2.5b). */
    MEDIATOR_FIRST(true),
    /** Mediates when the first mediator cannot, and countersigns (SOL-2.6c, AMB-54). */
    INDEPENDENT_CHAIR(true),
    /** Any other post of the Board; the office may propose it as mediator (AMB-25). */
    MEMBER(false);

    private final boolean unique;

    BoardRole(boolean unique) {
        this.unique = unique;
    }

    /** Whether one partnership has at most one post with this role. */
    public boolean isUnique() {
        return unique;
    }
}

package uk.safeguarding.escalation.partnership;

/** What a post of the Board itself does in the ladder. */
public enum BoardRole {
    /**
     * Answers queries and passes cases on (SOL-2.3d, SOL-2.6b): the Board's business office, South Gloucestershire's
     * Strategic Safeguarding Service Manager (SGL-4.d, SGL-4.e), Harrow's Safeguarding Adults Service (AMB-17).
     */
    OFFICE(true),
    /** Asked first to mediate; in Solihull the chair of a sub-committee (SOL-2.5b). */
    MEDIATOR_FIRST(true),
    /** Mediates when the first mediator cannot, oversees panels, and countersigns (SOL-2.6c, HAR-4.4b, AMB-54). */
    INDEPENDENT_CHAIR(true),
    /** Stands in where the Independent Chair has an interest (AMB-20). */
    VICE_CHAIR(true),
    /** Chairs the strategic partnership above the Board and instigates its panels (HAR-4.4a). */
    PARTNERSHIP_CHAIR(true),
    /** Manages the Board's business; may sit on a panel (SGL-4.j). */
    BOARD_MANAGER(true),
    /** Chairs a sub-group of the Board; may sit on a panel (SGL-4.j) and takes up general issues (HAR-L.1). */
    SUB_GROUP_CHAIR(false),
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

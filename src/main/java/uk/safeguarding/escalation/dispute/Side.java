package uk.safeguarding.escalation.dispute;

/** The side of a dispute on which a party stands: it raised the disagreement, or it was challenged (or joined later). */
public enum Side {
    /** The agency of the person who raised the disagreement. */
    RAISING("raising side"),
    /** An agency whose part of the work is challenged, or that joined the dispute (GEN-20). */
    RECEIVING("receiving side");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    /** The side as people say it. */
    public String words() {
        return words;
    }
}

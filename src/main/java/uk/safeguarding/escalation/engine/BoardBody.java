package uk.safeguarding.escalation.engine;

import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Party;

/**
 * A body of the Board that mediates or decides. It is held to its rule on conflicts of interest again whenever a party joins or
 * an interest is declared (GEN-19, GEN-20), and learns of immediate risk (AMB-57).
 */
public interface BoardBody {

    /** Whether a user acts in this body in a dispute or may be asked to, so that an interest of theirs counts. */
    boolean concerns(Dispute dispute, String user);

    /** Applies the body's rule to the dispute as it is now, and takes off whoever may no longer act. */
    void checkAgain(Dispute dispute);

    /** A party has joined the dispute, and stands in the register (GEN-20). */
    default void partyJoined(Dispute dispute, Party party) {
    }

    /** Immediate risk to the adult was declared; the body stays, and hears of it. */
    default void riskDeclared(Dispute dispute) {
    }

    /**
     * Each working morning, and when an absence is recorded: who is away or has left all their posts is known from the
     * directory, of which no dispute is told (GEN-18).
     *
     * @param partnership id of the partnership
     */
    default void everyMorning(String partnership) {
    }
}

package uk.safeguarding.escalation.partnership;

/**
 * A ground that this ladder does not settle, and where it belongs (SOL-X.1, AMB-28, AMB-62).
 *
 * @param groundId    stays the same when the texts are reworded
 * @param label       the ground as people read it
 * @param destination name of the procedure or office that deals with it
 * @param advice      what to do next
 * @param excludes    whether nothing beside this ground can be settled here either, as where the person at risk is a child
 * @param sameAgency  whether it applies by itself where the raiser challenges their own agency (WOL-1.6a)
 */
public record Redirect(String groundId, String label, String destination, String advice, boolean excludes, boolean sameAgency) {
}

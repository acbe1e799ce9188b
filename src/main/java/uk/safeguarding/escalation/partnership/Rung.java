package uk.safeguarding.escalation.partnership;

/**
 * A level of management at which a dispute is discussed. A stage has one rung or several (SOL-2.4a).
 *
 * @param id            named by posts and by the ladder's model
 * @param name          what people read
 * @param stage         stage of the ladder, counted from 1; 0 for a step of a special route outside the numbered stages,
 *                      such as the review of a threshold decision (HAR-T.3)
 * @param top           whether its holders are of the highest rank of the line (SOL-2.4b)
 * @param alternativeTo rung of the same stage that this one can stand in for, at the raiser's choice (SOL-2.3a,
 *                      AMB-24); null where the rungs of a stage are climbed one after the other
 * @param raisingSide   rung whose people act for the raising side instead, because the policy has only the other side go up,
 *                      as where the referrer talks with the Team Manager of the team that decided (HAR-T.2); null elsewhere
 * @param bySector      whether an agency that has no post at it is represented there by the agency that represents its sector
 *                      (WOL-4.4d)
 */
public record Rung(String id, String name, int stage, boolean top, String alternativeTo, String raisingSide, boolean bySector) {

    /** Id of the rung whose people act for a side. */
    public String actingFor(boolean raising) {
        return raising && raisingSide != null ? raisingSide : id;
    }
}

package uk.safeguarding.escalation.partnership;

/**
 * A level of management at which a dispute is discussed. A stage has one rung or several (SOL-2.4a).
 *
 * @param id            named by posts and by the ladder's model
 * @param name          what people read
 * @param stage         stage of the ladder, counted from 1
 * @param top           whether its holders are of the highest rank of the line (SOL-2.4b)
 * @param alternativeTo rung of the same stage that this one can stand in for, at the raiser's choice (SOL-2.3a,
 *                      AMB-24); null where the rungs of a stage are climbed one after the other
 */
public record Rung(String id, String name, int stage, boolean top, String alternativeTo) {
}

package uk.safeguarding.escalation.engine.form;

import java.time.Instant;
import java.util.function.Function;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Where a task stands, for whoever works out what its form shows.
 *
 * @param reference   the dispute's reference, or {@code null} where the task belongs to none
 * @param partnership the partnership
 * @param partyId     the party that the task is for, or {@code null} for the board's posts
 * @param stageEntry  number of the stage entry, or {@code null} outside the stages
 * @param taskKey     id of the user task in its model
 * @param dueAt       when the task is due, or {@code null} while it is being created
 * @param variable    reads a process variable that the task can see
 */
public record Situation(String reference, Partnership partnership, String partyId, Long stageEntry, String taskKey,
                        Instant dueAt, Function<String, Object> variable) {
}

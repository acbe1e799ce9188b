package uk.safeguarding.escalation.partnership;

import java.util.Set;

/**
 * At these stages the challenged side confirms in writing what was agreed, within a time of its own. It begins with the agreement,
 * counts in no other limit, and ends none; when it passes, that side's manager is told (WOL-4.1h, WOL-4.2c, AMB-06, AMB-59).
 *
 * @param stages      numbers of the stages; what is agreed at another one is confirmed by whoever handled it, without a limit
 * @param workingDays length in working days, day 0 being the date of the agreement
 */
public record ConfirmationLimit(Set<Integer> stages, int workingDays) {

    public ConfirmationLimit {
        stages = Set.copyOf(stages);
    }
}

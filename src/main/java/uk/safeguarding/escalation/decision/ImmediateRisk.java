package uk.safeguarding.escalation.decision;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import uk.safeguarding.escalation.partnership.ImmediateRiskRule;

/**
 * Where a dispute stands once immediate risk to the adult is declared, and whether it may come back. The safeguarding
 * procedure itself is never replaced by this (GEN-10).
 */
public final class ImmediateRisk {

    private static final int FIRST_STAGE = 1;

    private ImmediateRisk() {
    }

    /**
     * Where the dispute goes.
     *
     * @param entryStage    stage at which it stands now
     * @param skippedStages stages left out, or cut short, because of the risk, from the lowest up
     * @param changesStage  whether a stage that is open has to be left, and its limit with it; false at the raise
     */
    public record EntryDecision(int entryStage, List<Integer> skippedStages, boolean changesStage) {

        public EntryDecision {
            skippedStages = List.copyOf(skippedStages);
        }
    }

    /**
     * Decides the stage. Without immediate risk a dispute starts at stage 1 and stays where it is (SOL-1.7a, SOL-2.2a);
     * with it the stages below the partnership's entry stage are dropped and no other (SOL-2.2b, AMB-27).
     *
     * @param rule         the partnership's rule
     * @param currentStage stage that is open, 0 at the raise
     * @param declared     whether immediate risk is declared
     * @throws IllegalArgumentException when the stage is below 0
     */
    public static EntryDecision decide(ImmediateRiskRule rule, int currentStage, boolean declared) {
        if (currentStage < 0) {
            throw new IllegalArgumentException("A stage is counted from 1, or 0 at the raise, and cannot be "
                    + currentStage + ".");
        }
        int standing = Math.max(currentStage, FIRST_STAGE);
        if (!declared || standing >= rule.entryStage()) {
            return new EntryDecision(standing, List.of(), false);
        }
        List<Integer> skipped = IntStream.range(standing, rule.entryStage()).boxed().toList();
        return new EntryDecision(rule.entryStage(), skipped, currentStage > 0);
    }

    /**
     * Stages among which whoever declares the risk may choose, with a reason, where the policy leaves it to their
     * discretion (SGL-A.5b, HAR-0.2). Elsewhere there is one, that of {@link #decide}.
     *
     * @param currentStage stage that is open, 0 at the raise
     * @param lastStage    last stage of the ladder
     */
    public static List<Integer> choices(ImmediateRiskRule rule, int currentStage, int lastStage) {
        int lowest = decide(rule, currentStage, true).entryStage();
        return rule.byDiscretion() ? IntStream.rangeClosed(lowest, lastStage).boxed().toList() : List.of(lowest);
    }

    /**
     * The decision for a stage that was chosen.
     *
     * @param chosenStage one of {@link #choices}
     * @throws IllegalArgumentException when it is not among them
     */
    public static EntryDecision decideFor(ImmediateRiskRule rule, int currentStage, int chosenStage, int lastStage) {
        List<Integer> choices = choices(rule, currentStage, lastStage);
        if (!choices.contains(chosenStage)) {
            throw new IllegalArgumentException("Stage " + chosenStage + " cannot be chosen here. Choose one of "
                    + choices + ".");
        }
        int standing = Math.max(currentStage, FIRST_STAGE);
        List<Integer> skipped = IntStream.range(standing, chosenStage).boxed().toList();
        return new EntryDecision(chosenStage, skipped, currentStage > 0 && chosenStage > currentStage);
    }

    /**
     * Limit of a stage that remains under immediate risk, in working days: what was set, or else the policy's default, and
     * never longer than the published one (SGL-A.5c, AMB-63).
     *
     * @param publishedWorkingDays limit of the stage without the risk
     * @param setByDeclarer        limit that whoever declared the risk set, 1 or more; empty when they set none
     */
    public static int remainingLimit(ImmediateRiskRule rule, int publishedWorkingDays, OptionalInt setByDeclarer) {
        if (rule.remainingStageWorkingDays().isEmpty()) {
            return publishedWorkingDays;
        }
        return Math.min(publishedWorkingDays, setByDeclarer.orElse(rule.remainingStageWorkingDays().getAsInt()));
    }

    /**
     * Whether a dispute may go back to a lower stage: only to one that was skipped, only from the stage that the bypass itself
     * opened, and so at most once for each bypass (GEN-22, AMB-51).
     *
     * @param stage            stage to go back to
     * @param skippedStages    stages skipped or cut short by the newest bypass
     * @param stagesHeldSince  stages entered since that bypass, oldest first, the one that is open last
     */
    public static boolean mayReturnTo(int stage, Set<Integer> skippedStages, List<Integer> stagesHeldSince) {
        return skippedStages.contains(stage) && stagesHeldSince.size() == 1 && stage < stagesHeldSince.get(0);
    }
}

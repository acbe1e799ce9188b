package uk.safeguarding.escalation.partnership;

import java.util.OptionalInt;

/**
 * What immediate risk to the adult does to the ladder (GEN-10).
 *
 * @param entryStage                 lowest stage at which a dispute then stands, counted from 1; 2 in Solihull, where
 *                                   stage 1 alone is dropped (SOL-2.2b, AMB-27)
 * @param byDiscretion               whether any stage from the entry stage up may be chosen, with a reason (SGL-A.5b,
 *                                   HAR-0.2)
 * @param remainingStageWorkingDays  limit of each stage that remains, in working days, where a shorter one is due and
 *                                   nobody set it (SGL-A.5c, AMB-63); empty where the published limits stay
 * @param asksWhoWasConsulted        whether the manager or lead consulted is named, or why nobody was (HAR-0.2, AMB-49)
 * @param tellsSafeguardingLead      whether the declaring agency's safeguarding lead is told at once (HAR-3.2)
 * @param outsideLadder              whether the ladder goes on as if there were no such risk, which the safeguarding lead of the
 *                                   agency that saw it deals with outside (WOL-3.3, WOL-4.1i)
 */
public record ImmediateRiskRule(int entryStage, boolean byDiscretion, OptionalInt remainingStageWorkingDays,
                                boolean asksWhoWasConsulted, boolean tellsSafeguardingLead, boolean outsideLadder) {

    /** A rule for a risk that is dealt with in the ladder. */
    public ImmediateRiskRule(int entryStage, boolean byDiscretion, OptionalInt remainingStageWorkingDays,
                             boolean asksWhoWasConsulted, boolean tellsSafeguardingLead) {
        this(entryStage, byDiscretion, remainingStageWorkingDays, asksWhoWasConsulted, tellsSafeguardingLead, false);
    }

    /** A rule that leaves no choice of stage and nothing else to do. */
    public ImmediateRiskRule(int entryStage) {
        this(entryStage, false, OptionalInt.empty(), false, false);
    }
}

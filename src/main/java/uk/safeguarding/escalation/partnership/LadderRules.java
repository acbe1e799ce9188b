package uk.safeguarding.escalation.partnership;

import java.util.Optional;

/**
 * Rules that only some policies have.
 *
 * @param overallLimit limit from the outset that runs beside the stages (SGL-T.1); empty where there is none
 * @param panel        who may sit on a resolution panel (SGL-4.k, HAR-4.4c); empty where there is no panel
 * @param roundTable   the round table of senior managers beside the stages (TRA-3.1); empty where there is none
 * @param counterpart  who is asked where the directory knows nobody (GEN-18)
 */
public record LadderRules(Optional<OverallLimit> overallLimit, Optional<PanelRule> panel, Optional<RoundTableRule> roundTable,
                          CounterpartRule counterpart) {
}

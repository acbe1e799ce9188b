package uk.safeguarding.escalation.partnership;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules that only some policies have.
 *
 * @param overallLimit limit from the outset that runs beside the stages (SGL-T.1); empty where there is none
 * @param panel        who may sit on a resolution panel (SGL-4.k, HAR-4.4c); empty where there is no panel
 * @param roundTable   the round table of senior managers beside the stages (TRA-3.1); empty where there is none
 * @param counterpart  who is asked where the directory knows nobody (GEN-18)
 * @param practice     how practitioners go about a disagreement
 * @param aims         numbers of working days that are counted beside the stages and move nothing (AMB-21, WOL-4.0)
 * @param duties       what the challenged side has to do at a stage whatever comes of it (WOL-4.1e, WOL-4.1f)
 * @param confirmation time in which the challenged side confirms what was agreed (WOL-4.1h); empty where the policy sets none
 * @param chair        who decides in the end as the Board's Chair (AMB-20, WOL-EX.6)
 * @param stageNames   names of the stages that people know by a name and not by their number
 */
public record LadderRules(Optional<OverallLimit> overallLimit, Optional<PanelRule> panel, Optional<RoundTableRule> roundTable,
                          CounterpartRule counterpart, PracticeRules practice, List<Aim> aims, List<StageDuty> duties,
                          Optional<ConfirmationLimit> confirmation, ChairRule chair, Map<Integer, String> stageNames) {

    public LadderRules {
        aims = List.copyOf(aims);
        duties = List.copyOf(duties);
        stageNames = Map.copyOf(stageNames);
    }

    /**
     * The aim with this id.
     *
     * @throws IllegalStateException when the partnership's file has none
     */
    public Aim aim(String id) {
        return aims.stream().filter(aim -> aim.id().equals(id)).findFirst().orElseThrow(() -> new IllegalStateException(
                "The ladder asks for the aim '" + id + "', but the partnership's file has none of this id under 'aims'"));
    }
}

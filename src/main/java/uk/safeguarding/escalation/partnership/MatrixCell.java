package uk.safeguarding.escalation.partnership;

import java.util.List;
import java.util.Optional;

/**
 * One cell of the role matrix: who acts for an agency of a sector at a stage (SGL-X2.1).
 *
 * @param sectorId column
 * @param stage    row, counted from 1
 * @param carrying positions that carry the matter up from the stage below; empty where the policy names one position only
 * @param leading  positions that lead the discussion; those of one row carry the matter to the next (AMB-43)
 * @param agencyId agency whose posts act in place of the party's own, such as the representative of its sector on the
 *                 Board; empty where the party's own do
 */
public record MatrixCell(String sectorId, int stage, List<String> carrying, List<String> leading,
                         Optional<String> agencyId) {

    public MatrixCell {
        carrying = List.copyOf(carrying);
        leading = List.copyOf(leading);
    }
}

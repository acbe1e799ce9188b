package uk.safeguarding.escalation.partnership;

import java.util.List;
import java.util.Optional;

/**
 * Who acts at which stage, by sector, where a policy sets that out as a table (SGL-X2.1). A column is data: a further
 * sector needs nothing but its cells (SGL-X2.2).
 *
 * @param positions positions that the cells name
 * @param cells     the cells, each sector and stage once
 */
public record RoleMatrix(List<Position> positions, List<MatrixCell> cells) {

    /** Of a policy without such a table. */
    public static final RoleMatrix NONE = new RoleMatrix(List.of(), List.of());

    public RoleMatrix {
        positions = List.copyOf(positions);
        cells = List.copyOf(cells);
    }

    /** The cell of a sector at a stage; empty where the sector has no column. */
    public Optional<MatrixCell> cell(String sectorId, int stage) {
        return cells.stream().filter(cell -> cell.sectorId().equals(sectorId) && cell.stage() == stage).findFirst();
    }
}

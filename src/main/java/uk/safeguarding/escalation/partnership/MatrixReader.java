package uk.safeguarding.escalation.partnership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the role matrix: positions, and the cells by sector and stage. */
final class MatrixReader {

    private final Section file;
    private final List<String> sectorIds;
    private final Set<Integer> stages;
    private final List<Section> cellSections = new ArrayList<>();
    private RoleMatrix matrix = RoleMatrix.NONE;

    MatrixReader(Section file, List<Sector> sectors, List<Rung> rungs) {
        this.file = file;
        this.sectorIds = sectors.stream().map(Sector::id).toList();
        this.stages = new TreeSet<>(rungs.stream().map(Rung::stage).toList());
    }

    RoleMatrix read() {
        List<Position> positions = positions();
        List<String> positionIds = positions.stream().map(Position::id).toList();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<MatrixCell> cells = new ArrayList<>();
        for (Section section : file.sections("matrix", "a cell", false)) {
            MatrixCell cell = cell(section, positionIds);
            section.refuseOtherKeys();
            refuseSecond(section, cell, lines);
            cells.add(cell);
            cellSections.add(section);
        }
        matrix = new RoleMatrix(positions, cells);
        refuseGaps();
        return matrix;
    }

    /** Agencies are read after the matrix; only then can it be seen whether those named in a cell have the posts. */
    void checkAgencies(List<Agency> agencies) {
        List<String> agencyIds = agencies.stream().map(Agency::id).toList();
        for (int i = 0; i < cellSections.size(); i++) {
            Section section = cellSections.get(i);
            MatrixCell cell = matrix.cells().get(i);
            String id = section.referenceOrNull("of", agencyIds, "agency");
            agencies.stream().filter(agency -> agency.id().equals(id)).forEach(agency -> checkPosts(section, cell, agency));
        }
    }

    private static void checkPosts(Section section, MatrixCell cell, Agency agency) {
        Stream.concat(cell.carrying().stream(), cell.leading().stream())
                .filter(position -> agency.posts().stream().noneMatch(post -> post.positions().contains(position)))
                .forEach(position -> section.mistakeAt("of", "The agency '" + agency.id() + "' has no post with the"
                        + " position '" + position + "', so nobody would act here. Give it to one of its posts."));
    }

    private List<Position> positions() {
        UniqueIds ids = new UniqueIds("position");
        List<Position> positions = new ArrayList<>();
        for (Section section : file.sections("positions", "a position", false)) {
            positions.add(new Position(ids.read(section, "id"), section.text("label")));
            section.refuseOtherKeys();
        }
        return positions;
    }

    private MatrixCell cell(Section section, List<String> positionIds) {
        MatrixCell cell = new MatrixCell(section.reference("sector", sectorIds, "sector"),
                section.number("stage", 1, RungReader.MOST_STAGES),
                section.references("carries", positionIds, "position"),
                section.references("leads", positionIds, "position"), Optional.ofNullable(section.textOrNull("of")));
        if (!section.saysSomethingAt("leads")) {
            section.mistakeAt("sector", "Nobody leads in this cell. Name at least one position under 'leads'.");
        }
        if (!stages.isEmpty() && !stages.contains(cell.stage())) {
            section.mistakeAt("stage", "No rung acts at stage " + cell.stage() + ". Stages with rungs: " + stages + ".");
        }
        return cell;
    }

    private static void refuseSecond(Section section, MatrixCell cell, Map<String, Integer> lines) {
        Integer before = lines.putIfAbsent(cell.sectorId() + " " + cell.stage(), section.lineOf("sector"));
        if (before != null && !cell.sectorId().isEmpty()) {
            section.mistakeAt("sector", "Line " + before + " already says who acts for the sector '" + cell.sectorId()
                    + "' at stage " + cell.stage() + "; keep one of the two.");
        }
    }

    /** A column with a gap would leave a dispute without anybody at that stage. */
    private void refuseGaps() {
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0; i < cellSections.size(); i++) {
            String sector = matrix.cells().get(i).sectorId();
            if (!sector.isEmpty() && columns.add(sector)) {
                Section first = cellSections.get(i);
                stages.stream().filter(stage -> matrix.cell(sector, stage).isEmpty()).forEach(stage ->
                        first.mistakeAt("sector", "The column of the sector '" + sector + "' has no cell for stage "
                                + stage + ". Add it, so that somebody acts there."));
            }
        }
    }
}

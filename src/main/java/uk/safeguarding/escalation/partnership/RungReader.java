package uk.safeguarding.escalation.partnership;

import java.util.ArrayList;
import java.util.List;

/** Reads the rungs and holds them to the order of a ladder. */
final class RungReader {

    static final int MOST_STAGES = 9;

    private final Section file;
    private final UniqueIds ids = new UniqueIds("rung");
    private final List<Rung> rungs = new ArrayList<>();

    RungReader(Section file) {
        this.file = file;
    }

    List<Rung> read() {
        List<Section> sections = file.sections("rungs", "a rung", true);
        for (Section section : sections) {
            Rung rung = rung(section);
            checkOrder(section, rung);
            rungs.add(rung);
        }
        sections.forEach(this::checkRaisingSide);
        if (!sections.isEmpty() && rungs.stream().noneMatch(Rung::top)) {
            file.mistakeAt("rungs", "No rung is marked 'top: true', so no case could ever leave the line of management."
                    + " Mark the last one.");
        }
        return rungs;
    }

    private Rung rung(Section section) {
        List<String> lower = rungs.stream().map(Rung::id).toList();
        Rung rung = new Rung(ids.read(section, "id"), section.text("name"), section.number("stage", 0, MOST_STAGES),
                section.flag("top"), section.referenceOrNull("alternativeTo", lower, "earlier rung"), section.textOrNull("raisingSide"),
                section.flag("bySector"));
        section.refuseOtherKeys();
        return rung;
    }

    private void checkRaisingSide(Section section) {
        section.referenceOrNull("raisingSide", rungs.stream().map(Rung::id).toList(), "rung");
    }

    private void checkOrder(Section section, Rung rung) {
        if (rungs.isEmpty()) {
            return;
        }
        Rung below = rungs.get(rungs.size() - 1);
        if (rung.stage() < below.stage()) {
            section.mistakeAt("stage", "The rung '" + rung.id() + "' of stage " + rung.stage() + " stands above '"
                    + below.id() + "' of stage " + below.stage() + ". Write the rungs from the bottom to the top.");
        }
        if (below.top() && !rung.top()) {
            section.mistakeAt("id", "The rung '" + rung.id() + "' stands above the top rung '" + below.id()
                    + "'. Move it down, or mark it 'top: true' as well.");
        }
        rungs.stream().filter(other -> other.id().equals(rung.alternativeTo()) && other.stage() != rung.stage())
                .forEach(other -> section.mistakeAt("alternativeTo", "The rung '" + rung.id() + "' of stage "
                        + rung.stage() + " cannot stand in for '" + other.id() + "' of stage " + other.stage()
                        + ". Alternatives belong to one stage."));
    }
}

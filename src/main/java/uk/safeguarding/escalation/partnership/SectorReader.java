package uk.safeguarding.escalation.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sectors, and which agency represents each of them on the Board. */
final class SectorReader {

    private final Section file;
    private final List<Section> sections = new ArrayList<>();

    SectorReader(Section file) {
        this.file = file;
    }

    List<Sector> read() {
        UniqueIds ids = new UniqueIds("sector");
        List<Sector> sectors = new ArrayList<>();
        for (Section section : file.sections("sectors", "a sector", true)) {
            sectors.add(new Sector(ids.read(section, "id"), section.text("label"),
                    Optional.ofNullable(section.textOrNull("representedBy"))));
            section.refuseOtherKeys();
            sections.add(section);
        }
        return sectors;
    }

    /** Agencies are read after sectors; only then can it be seen who may represent one. */
    void checkRepresentatives(List<Agency> agencies) {
        List<String> members = agencies.stream().filter(Agency::member).map(Agency::id).toList();
        for (Section section : sections) {
            section.referenceOrNull("representedBy", members, "member agency");
        }
    }
}

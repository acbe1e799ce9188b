package uk.safeguarding.escalation.decision.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.partnership.PanelRule;

/** The two rules and Boards as the partnerships' files have them, and people to sit on panels. */
final class SamplePanels {

    private static final Partnership SOUTH_GLOUCESTERSHIRE = load("south-gloucestershire.yaml");
    private static final Partnership HARROWS = load("harrow.yaml");

    static final PanelRule GLOS = SOUTH_GLOUCESTERSHIRE.rules().panel().orElseThrow();
    static final PanelRule HARROW = HARROWS.rules().panel().orElseThrow();
    static final BoardMembership GLOS_BOARD = BoardMembership.of(SOUTH_GLOUCESTERSHIRE);
    static final BoardMembership HARROW_BOARD = BoardMembership.of(HARROWS);

    private SamplePanels() {
    }

    static PanelMember of(String agency) {
        return of(agency, agency + "-1");
    }

    static PanelMember of(String agency, String id) {
        return PanelMember.of(id, id, agency);
    }

    static PanelMember office(String id, String office) {
        return PanelMember.ofOffice(id, id, office, Optional.empty());
    }

    private static Partnership load(String file) {
        try (var in = SamplePanels.class.getResourceAsStream("/partnerships/" + file)) {
            return PartnershipLoader.load(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

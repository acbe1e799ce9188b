package uk.safeguarding.escalation.decision.panel;

import java.util.Objects;
import java.util.Optional;

/**
 * A person on a panel, or in the pool from which one is formed.
 *
 * @param id         user id, or group of the post where the person is still open; one person is one id
 * @param name       what people read
 * @param employer   agency that employs the person, empty when none does
 * @param represents agency for which the person sits, empty for somebody who sits by office alone
 * @param office     post of the Board that the person holds, by its id in the partnership's file; empty when none
 * @param interest   a personal interest that the person declared, in their own words; empty when none (GEN-19)
 */
public record PanelMember(String id, String name, Optional<String> employer, Optional<String> represents,
                          Optional<String> office, Optional<String> interest) {

    public PanelMember {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /** Somebody who sits for the agency that employs them. */
    public static PanelMember of(String id, String name, String agency) {
        return new PanelMember(id, name, Optional.of(agency), Optional.of(agency), Optional.empty(), Optional.empty());
    }

    /** Somebody who sits by their office of the Board and for no agency. */
    public static PanelMember ofOffice(String id, String name, String office, Optional<String> employer) {
        return new PanelMember(id, name, employer, Optional.empty(), Optional.of(office), Optional.empty());
    }

    /** The same person, sitting for an agency. */
    public PanelMember representing(String agency) {
        return new PanelMember(id, name, employer, Optional.of(agency), office, interest);
    }

    /** The same person, after declaring a personal interest (GEN-19). */
    public PanelMember declaring(String words) {
        return new PanelMember(id, name, employer, represents, office, Optional.of(words));
    }
}

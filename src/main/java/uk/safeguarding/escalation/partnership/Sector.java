package uk.safeguarding.escalation.partnership;

import java.util.Optional;

/**
 * A kind of agency, declared in the partnership's file.
 *
 * @param id            for use in the file
 * @param label         what people read
 * @param representedBy the member agency that represents this sector on the Board, for its agencies that are no members
 *                      (SGL-4.l); empty when there is none
 */
public record Sector(String id, String label, Optional<String> representedBy) {

    /** A sector whose agencies represent themselves. */
    public Sector(String id, String label) {
        this(id, label, Optional.empty());
    }
}

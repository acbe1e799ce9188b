package uk.safeguarding.escalation.dispute;

import java.util.Objects;

/**
 * A party to a dispute: an agency (or a team of it) on one of the two sides.
 *
 * @param id                stable id of the party within its dispute: the agency's id, with {@code /team} behind it where a
 *                          team is the party
 * @param agency            id of the agency in the partnership's file
 * @param team              id of the team, or {@code null} where the agency as a whole is the party
 * @param side              raising or receiving side
 * @param practitioner      the practitioner of this party, by name or role, as entered
 * @param practitionerEmail their e-mail address, or {@code null}
 * @param practitionerUser  their user id, or {@code null} where they could not be matched to an account
 */
public record Party(String id, String agency, String team, Side side, String practitioner, String practitionerEmail,
                    String practitionerUser) {

    public Party {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(practitioner, "practitioner");
    }

    /** The id of a party that stands for an agency, or for a team of it where {@code team} is not {@code null}. */
    public static String idOf(String agency, String team) {
        return team == null ? agency : agency + "/" + team;
    }

    /** Whether a team is the party, and not its agency as a whole (HAR-1.1, AMB-28). */
    public boolean isTeam() {
        return team != null && id.equals(idOf(agency, team));
    }

    /** The same party with the account of its practitioner. */
    public Party withPractitioner(String userId) {
        return new Party(id, agency, team, side, practitioner, practitionerEmail, userId);
    }

    /** Whether this party stands on the side that raised the dispute. */
    public boolean raising() {
        return side == Side.RAISING;
    }
}

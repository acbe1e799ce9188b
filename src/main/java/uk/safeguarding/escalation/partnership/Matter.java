package uk.safeguarding.escalation.partnership;

/**
 * What a dispute is about, as far as it decides which of an agency's posts acts (WOL-A2.2, AMB-28).
 *
 * @param teamId  team or service of the agency that is concerned, or null where none is named
 * @param subject whether the person at risk is a child or an adult, or null where the partnership's posts do not differ by it
 */
public record Matter(String teamId, Subject subject) {

    /** A matter of an agency as a whole. */
    public static final Matter ANY = new Matter(null, null);

    /** A matter of a team, whoever the person at risk is. */
    public static Matter ofTeam(String teamId) {
        return new Matter(teamId, null);
    }
}

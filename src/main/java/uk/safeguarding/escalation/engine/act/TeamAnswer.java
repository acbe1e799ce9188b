package uk.safeguarding.escalation.engine.act;

import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.partnership.Partnership;

/** What a field says that offers the teams of all agencies. */
final class TeamAnswer {

    private TeamAnswer() {
    }

    /**
     * The team's id.
     *
     * @param answer agency and team as {@link Party#idOf} writes them, or {@code null}
     * @param label  the field's label, for the refusal
     * @return {@code null} where no team was chosen
     * @throws Refusal when it is no team of this agency
     */
    static String of(String answer, String label, String agency, Partnership partnership) {
        if (answer == null || answer.isBlank()) {
            return null;
        }
        return partnership.agency(agency).stream().flatMap(a -> a.teams().stream()).map(team -> team.id())
                .filter(team -> answer.equals(Party.idOf(agency, team))).findFirst().orElseThrow(() -> new Refusal(label
                        + ": this team belongs to another agency than the one that you chose. Choose a team of that agency, or "
                        + "leave the field empty."));
    }
}

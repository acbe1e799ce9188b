package uk.safeguarding.escalation.engine.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.Side;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Team;

/**
 * The parties of a disagreement as it is raised: agencies, or two teams of one agency with duties of their own. Within one team
 * it is for line management (HAR-1.1, AMB-28, AMB-37).
 */
@Component
class WhoDisagrees {

    private final Accounts accounts;
    private final Sides sides;

    WhoDisagrees(Accounts accounts, Sides sides) {
        this.accounts = accounts;
        this.sides = sides;
    }

    /**
     * The parties, the raising one first; it alone where the concern belongs to another procedure.
     *
     * @throws Refusal when the raiser's agency is not clear, or is also the one that is challenged and no other team of it is
     */
    List<Party> parties(Partnership partnership, RaiseForm form) {
        String agency = raisingAgency(partnership, form);
        Set<String> ownTeams = ownTeams(partnership, agency);
        if (!form.withinProcedure()) {
            return List.of(raising(agency, agency, ownTeams.stream().findFirst().orElse(null)));
        }
        String challenged = form.challengedAgency();
        String team = TeamAnswer.of(form.challengedTeam(), "Team whose part you challenge", challenged, partnership);
        if (form.otherAgencies().contains(agency)) {
            throw ownAgency("Other agencies that are part of the disagreement", List.of());
        }
        List<Party> parties = new ArrayList<>();
        if (challenged.equals(agency)) {
            String own = ownTeamBeside(team, ownTeams, partnership.agency(agency).orElseThrow().teams());
            parties.add(raising(Party.idOf(agency, own), agency, own));
            parties.add(challenged(Party.idOf(agency, team), team, partnership, form));
        } else {
            parties.add(raising(agency, agency, ownTeams.stream().findFirst().orElse(null)));
            parties.add(challenged(challenged, team, partnership, form));
        }
        form.otherAgencies().stream().filter(a -> !a.equals(challenged)).distinct().map(a -> new Party(a, a, null, Side.RECEIVING,
                "the agency's practitioner", null, null)).forEach(parties::add);
        return parties;
    }

    /** The raiser's own team where another team of the same agency is challenged. */
    private static String ownTeamBeside(String challenged, Set<String> ownTeams, List<Team> ofAgency) {
        if (challenged == null || ownTeams.isEmpty() || ownTeams.contains(challenged)) {
            throw ownAgency("Agency whose part you challenge", ofAgency);
        }
        if (ownTeams.size() > 1) {
            throw new Refusal("Team whose part you challenge: you hold posts at several teams of this agency, so it is not clear "
                    + "for which you raise this. Ask a colleague who belongs to one of them only to raise it.");
        }
        return ownTeams.iterator().next();
    }

    private static Refusal ownAgency(String label, List<Team> ofAgency) {
        String unless = ofAgency.isEmpty() ? "." : ", unless it is with another team or service that has safeguarding duties of its "
                + "own: then choose that team.";
        return new Refusal(label + ": that is your own agency. A disagreement inside one organisation goes to your own line "
                + "management, not to this ladder" + unless);
    }

    /** The raiser's agency: the one for which they hold a post, or which of them they chose. */
    String raisingAgency(Partnership partnership, RaiseForm form) {
        Set<String> agencies = partnership.agenciesOf(ActingUser.groups());
        if (agencies.isEmpty()) {
            throw new Refusal("You hold no post at an agency of " + partnership.name() + ", so a disagreement cannot be raised "
                    + "in your name. Ask your administrator to give you your post in Admin.");
        }
        return agencies.size() == 1 ? agencies.iterator().next() : Optional.ofNullable(form.raisingAgency())
                .filter(agencies::contains).orElseThrow(() -> new Refusal("Your agency: you hold posts at several agencies. "
                        + "Choose the one for which you raise this."));
    }

    private static Set<String> ownTeams(Partnership partnership, String agency) {
        Set<String> teams = new TreeSet<>();
        ActingUser.groups().stream().map(partnership::post).flatMap(Optional::stream)
                .filter(p -> p.agency().id().equals(agency)).map(p -> p.post().teamId()).filter(Objects::nonNull).forEach(teams::add);
        return teams;
    }

    private static Party raising(String id, String agency, String team) {
        return new Party(id, agency, team, Side.RAISING, ActingUser.id(), null, ActingUser.id());
    }

    private Party challenged(String id, String team, Partnership partnership, RaiseForm form) {
        Party party = new Party(id, form.challengedAgency(), team, Side.RECEIVING, form.challengedPerson(), form.challengedEmail(),
                null);
        return party.withPractitioner(accounts.userByEmail(form.challengedEmail())
                .filter(user -> sides.belongsTo(party, partnership, user) && !user.equals(ActingUser.id())).orElse(null));
    }
}

package uk.safeguarding.escalation.decision.panel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Sector;

/**
 * Which agencies have a seat on the Board, and which of them speaks for an agency that has none.
 *
 * @param members      agencies that are members of the Board
 * @param sectorBodies for each agency outside the Board, the member that represents its sector there (SGL-4.l); an agency
 *                     whose sector has none is missing
 * @param bodies       members that represent a sector; whoever sits for one of them may be employed elsewhere
 * @param names        what people read, for each agency
 */
public record BoardMembership(Set<String> members, Map<String, String> sectorBodies, Set<String> bodies,
                              Map<String, String> names) {

    public BoardMembership {
        members = Set.copyOf(members);
        sectorBodies = Map.copyOf(sectorBodies);
        bodies = Set.copyOf(bodies);
        names = Map.copyOf(names);
    }

    /** The Board of a partnership, as its file has it. */
    public static BoardMembership of(Partnership partnership) {
        Map<String, String> bodyOfSector = new HashMap<>();
        for (Sector sector : partnership.sectors()) {
            sector.representedBy().ifPresent(body -> bodyOfSector.put(sector.id(), body));
        }
        Map<String, String> sectorBodies = partnership.agencies().stream()
                .filter(agency -> !agency.member() && bodyOfSector.containsKey(agency.sectorId()))
                .collect(Collectors.toMap(Agency::id, agency -> bodyOfSector.get(agency.sectorId())));
        return new BoardMembership(
                partnership.agencies().stream().filter(Agency::member).map(Agency::id).collect(Collectors.toSet()),
                sectorBodies, Set.copyOf(bodyOfSector.values()),
                partnership.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name)));
    }

    /** The member agency whose representative sits for this agency: itself, or its sector's; empty when there is none. */
    public Optional<String> seatOf(String agency) {
        return members.contains(agency) ? Optional.of(agency)
                : Optional.ofNullable(sectorBodies.get(agency)).filter(members::contains);
    }

    String name(String agency) {
        return names.getOrDefault(agency, agency);
    }
}

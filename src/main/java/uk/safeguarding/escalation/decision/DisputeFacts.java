package uk.safeguarding.escalation.decision;

import java.util.List;
import java.util.Set;

/**
 * What a check for conflicts needs to know of a dispute. Taken afresh for each check, as parties join and interests are
 * declared later (GEN-19).
 *
 * @param partyAgencyIds            agencies on either side
 * @param usersWhoHandledItEarlier  people who acted on it for a side, at any stage
 * @param declarations              interests declared so far
 */
public record DisputeFacts(Set<String> partyAgencyIds, Set<String> usersWhoHandledItEarlier,
                           List<Declaration> declarations) {

    public DisputeFacts {
        partyAgencyIds = Set.copyOf(partyAgencyIds);
        usersWhoHandledItEarlier = Set.copyOf(usersWhoHandledItEarlier);
        declarations = List.copyOf(declarations);
    }
}

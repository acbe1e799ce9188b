package uk.safeguarding.escalation.decision;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A post that might mediate, sit on a panel or decide.
 *
 * @param groupId           group of the post
 * @param employersByHolder people who hold it now, each with the agencies that employ them elsewhere: those of their other
 *                          posts; empty when it is vacant
 * @param employerAgencyIds agencies that employ whoever holds the post; empty when none does
 */
public record Candidate(String groupId, Map<String, Set<String>> employersByHolder, Set<String> employerAgencyIds) {

    public Candidate {
        employersByHolder = employersByHolder.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
        employerAgencyIds = Set.copyOf(employerAgencyIds);
    }

    /** A post whose holders hold no other. */
    public Candidate(String groupId, Set<String> holderUserIds, Set<String> employerAgencyIds) {
        this(groupId, holderUserIds.stream().collect(Collectors.toMap(Function.identity(), user -> Set.of())),
                employerAgencyIds);
    }

    /** People who hold the post now; empty when it is vacant. */
    public Set<String> holderUserIds() {
        return employersByHolder.keySet();
    }
}

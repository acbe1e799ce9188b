package uk.safeguarding.escalation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is asked to mediate next: the first mediator; if that post is conflicted, the Independent Chair by way of the
 * Board's office; if that one is too, whomever the office proposes (SOL-2.5b, SOL-2.6, AMB-25).
 */
public final class MediatorChoice {

    private MediatorChoice() {
    }

    /**
     * The next mediator.
     *
     * @param groupId       post to be asked; empty when the office must find another mediator
     * @param users         holders of that post who may act; nobody else may be given the task
     * @param throughOffice whether the office passes the matter on, as it does for everyone but the first (SOL-2.6b)
     * @param why           why those before were passed over, one sentence each, for the record
     */
    public record Choice(Optional<String> groupId, Set<String> users, boolean throughOffice, List<String> why) {

        public Choice {
            users = Set.copyOf(users);
            why = List.copyOf(why);
        }

        /** Whether nobody known so far can mediate, so that the office must look for somebody else. */
        public boolean officeMustFindAnother() {
            return groupId.isEmpty();
        }
    }

    /**
     * Chooses the first candidate who may act.
     *
     * @param inOrder     findings, newly made, on the first mediator, the Independent Chair, and then those whom the
     *                    office proposes
     * @param steppedBack posts and people who declined or gave the task back; they are not asked again
     */
    public static Choice next(List<Finding> inOrder, Set<String> steppedBack) {
        List<String> why = new ArrayList<>();
        for (int place = 0; place < inOrder.size(); place++) {
            Finding finding = inOrder.get(place);
            Set<String> users = new TreeSet<>(finding.usersStillFree());
            users.removeAll(steppedBack);
            Optional<String> obstacle = obstacle(finding, users, steppedBack);
            if (obstacle.isEmpty()) {
                return new Choice(Optional.of(finding.candidate().groupId()), users, place > 0, why);
            }
            why.add(finding.candidate().groupId() + ": " + obstacle.get());
        }
        return new Choice(Optional.empty(), Set.of(), true, why);
    }

    private static Optional<String> obstacle(Finding finding, Set<String> users, Set<String> steppedBack) {
        if (finding.conflicted()) {
            List<String> sentences = finding.reasons().stream().map(Finding.Reason::sentence).toList();
            return Optional.of(String.join(" ", sentences));
        }
        if (finding.candidate().holderUserIds().isEmpty()) {
            return Optional.of("Nobody holds this post at present.");
        }
        if (steppedBack.contains(finding.candidate().groupId()) || users.isEmpty()) {
            return Optional.of("Has stepped back from this dispute.");
        }
        return Optional.empty();
    }
}

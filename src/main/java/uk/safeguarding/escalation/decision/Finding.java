package uk.safeguarding.escalation.decision;

import java.util.List;
import java.util.Set;

/**
 * Outcome of a check for conflicts.
 *
 * @param candidate      whom it is about
 * @param conflicted     whether the post as a whole must not be used
 * @param reasons        why the post or some of its holders are barred, for the record; empty when nothing was found
 * @param usersStillFree holders who may act; empty when the post is conflicted or vacant
 */
public record Finding(Candidate candidate, boolean conflicted, List<Reason> reasons, Set<String> usersStillFree) {

    public Finding {
        reasons = List.copyOf(reasons);
        usersStillFree = Set.copyOf(usersStillFree);
    }

    /** What kind of conflict it is. */
    public enum Kind { EMPLOYER_IS_PARTY, HANDLED_EARLIER, DECLARED }

    /**
     * One reason.
     *
     * @param kind     what kind of conflict it is
     * @param about    agency, person or post that it comes from
     * @param sentence the same in plain words
     */
    public record Reason(Kind kind, String about, String sentence) {
    }
}

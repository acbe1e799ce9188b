package uk.safeguarding.escalation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.safeguarding.escalation.decision.Finding.Kind;
import uk.safeguarding.escalation.decision.Finding.Reason;

/**
 * Whether somebody may mediate or rule on a dispute. A post is barred as a whole when its employer is a party or an
 * interest is declared for it; a single holder is barred who works for a party, handled the dispute earlier or declared
 * an interest, and the post with its last holder (SOL-2.6a, GEN-19, AMB-25).
 */
public final class ConflictOfInterest {

    private ConflictOfInterest() {
    }

    /**
     * Checks a candidate against a dispute. Run it at selection, and again whenever a party joins or an interest is
     * declared (GEN-19). A vacant post is not conflicted; it has nobody free either.
     */
    public static Finding check(Candidate candidate, DisputeFacts dispute) {
        List<Reason> wholePost = reasonsAgainstThePost(candidate, dispute);
        List<Reason> reasons = new ArrayList<>(wholePost);
        Set<String> free = new TreeSet<>();
        for (String user : new TreeSet<>(candidate.holderUserIds())) {
            List<Reason> against = reasonsAgainstTheHolder(user, candidate, dispute);
            reasons.addAll(against);
            if (wholePost.isEmpty() && against.isEmpty()) {
                free.add(user);
            }
        }
        boolean lastHolderBarred = free.isEmpty() && !candidate.holderUserIds().isEmpty();
        return new Finding(candidate, !wholePost.isEmpty() || lastHolderBarred, reasons, free);
    }

    /**
     * Whether a person may confirm or set aside a finding. Nobody rules on their own conflict (GEN-19).
     *
     * @param userId the person who wants to confirm it; a missing person may not
     */
    public static boolean mayConfirm(String userId, Finding finding) {
        return userId != null && !userId.isBlank() && !finding.candidate().holderUserIds().contains(userId);
    }

    private static List<Reason> reasonsAgainstThePost(Candidate candidate, DisputeFacts dispute) {
        List<Reason> reasons = new ArrayList<>();
        for (String employer : new TreeSet<>(candidate.employerAgencyIds())) {
            if (dispute.partyAgencyIds().contains(employer)) {
                reasons.add(new Reason(Kind.EMPLOYER_IS_PARTY, employer,
                        "The employer of this post (" + employer + ") is a party to the dispute."));
            }
        }
        declaration(candidate.groupId(), dispute).ifPresent(declared -> reasons.add(new Reason(Kind.DECLARED,
                candidate.groupId(), "An interest was declared for this post: " + declared.reason())));
        return reasons;
    }

    private static List<Reason> reasonsAgainstTheHolder(String user, Candidate candidate, DisputeFacts dispute) {
        List<Reason> reasons = new ArrayList<>();
        for (String employer : new TreeSet<>(candidate.employersByHolder().get(user))) {
            if (dispute.partyAgencyIds().contains(employer) && !candidate.employerAgencyIds().contains(employer)) {
                reasons.add(new Reason(Kind.EMPLOYER_IS_PARTY, user,
                        user + " works for a party to the dispute (" + employer + ")."));
            }
        }
        if (dispute.usersWhoHandledItEarlier().contains(user)) {
            reasons.add(new Reason(Kind.HANDLED_EARLIER, user, user + " handled this dispute at an earlier stage."));
        }
        declaration(user, dispute).ifPresent(declared -> reasons.add(
                new Reason(Kind.DECLARED, user, user + " declared an interest: " + declared.reason())));
        return reasons;
    }

    private static Optional<Declaration> declaration(String groupOrUserId, DisputeFacts dispute) {
        return dispute.declarations().stream().filter(one -> one.groupOrUserId().equals(groupOrUserId)).findFirst();
    }
}

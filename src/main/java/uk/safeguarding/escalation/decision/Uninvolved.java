package uk.safeguarding.escalation.decision;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Whether somebody's agencies have nothing to do with a dispute, as the policy asks of whoever chairs a meeting or acts for a
 * Chair in it (WOL-EX.7, GEN-19).
 *
 * @param parties    agencies on either side
 * @param involved   agencies whose staff are involved in the case, parties or not (WOL-2.2)
 * @param interested agencies that declared an interest of their own
 * @param acting     agencies whose people act or acted for a party, such as a sector's representative for a charity
 */
public record Uninvolved(Set<String> parties, Set<String> involved, Set<String> interested, Set<String> acting) {

    public Uninvolved {
        parties = Set.copyOf(parties);
        involved = Set.copyOf(involved);
        interested = Set.copyOf(interested);
        acting = Set.copyOf(acting);
    }

    /** What an agency has to do with the dispute. */
    public enum Concern {
        /** It is on one of the sides. */
        PARTY("is a party to the dispute"),
        /** Its staff are involved in the case. */
        INVOLVED("is involved in the case"),
        /** Somebody whom it employs acts for a party. */
        ACTS_FOR_PARTY("employs somebody who acts for a party"),
        /** It declared an interest. */
        INTERESTED("declared an interest in the matter");

        private final String words;

        Concern(String words) {
            this.words = words;
        }

        /** What to say of the agency. */
        public String words() {
            return words;
        }
    }

    /**
     * An agency that stands against somebody.
     *
     * @param agency  the agency's id
     * @param concern what it has to do with the dispute
     */
    public record Against(String agency, Concern concern) {
    }

    /**
     * The first agency that stands against somebody.
     *
     * @param agencies ids of all agencies that employ the person
     * @return empty where none of them has anything to do with the dispute
     */
    public Optional<Against> against(Collection<String> agencies) {
        return agencies.stream().sorted().flatMap(agency -> concern(agency).stream().map(c -> new Against(agency, c))).findFirst();
    }

    private Optional<Concern> concern(String agency) {
        return parties.contains(agency) ? Optional.of(Concern.PARTY) : acting.contains(agency) ? Optional.of(Concern.ACTS_FOR_PARTY)
                : involved.contains(agency) ? Optional.of(Concern.INVOLVED)
                : interested.contains(agency) ? Optional.of(Concern.INTERESTED) : Optional.empty();
    }
}

package uk.safeguarding.escalation.partnership;

import java.util.Set;

/**
 * Who may sit on a partnership's resolution panel. The same words, three member agencies, mean opposite things in two
 * policies: with the parties among them (SGL-4.k), or without any agency that is concerned (HAR-4.4c).
 *
 * @param parties         whether the parties sit on the panel or stay off it
 * @param minimumAgencies least number of member agencies, counted as agencies and not as persons (HAR-4.4d, AMB-39)
 * @param offices         ids of the Board's posts whose holders may sit without representing an agency (SGL-4.j); they
 *                        count for no agency
 * @param clause          the policy's own words, cited in every refusal
 * @param duties          who forms, oversees and chairs the panel, and who widens the pool
 */
public record PanelRule(Parties parties, int minimumAgencies, Set<String> offices, String clause,
                        PanelDuties duties) {

    /** What becomes of the agencies in dispute. */
    public enum Parties {
        /** Each of them is represented; being employed by one is no conflict (SGL-4.k, AMB-20). */
        INCLUDED,
        /** None of them is, nor any other agency that is concerned (HAR-4.4c, AMB-34). */
        EXCLUDED
    }

    public PanelRule {
        offices = Set.copyOf(offices);
    }
}

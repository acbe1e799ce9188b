package uk.safeguarding.escalation.engine.directory;

import java.util.Set;
import java.util.TreeSet;
import uk.safeguarding.escalation.partnership.ImmediateRiskRule;
import uk.safeguarding.escalation.partnership.OverallLimit;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * What only some policies know, and is offered nowhere else (GEN-07): processes and parts of forms with the property
 * {@code offeredWhere} reach a partnership only where its file knows what the property names.
 */
final class Offers {

    /** Property of a process, and of a component of a form. */
    static final String OFFERED_WHERE = "offeredWhere";

    /** The overall limit may be agreed otherwise (SGL-T.3). */
    static final String AGREED_TIME_FRAME = "agreedTimeFrame";
    /** Under immediate risk the stage is chosen (SGL-A.5b, HAR-0.2). */
    static final String CHOICE_OF_STAGE = "choiceOfStage";
    /** Under immediate risk a shorter limit can be set for the stages that remain (AMB-63). */
    static final String SHORTER_LIMITS = "shorterLimits";
    /** Under immediate risk it is asked who was consulted, or why nobody was (HAR-0.2, AMB-49). */
    static final String CONSULTATION = "consultation";
    /** Contacts for concerns differ by groups of adults (HAR-7.1). */
    static final String ADULT_GROUPS = "adultGroups";

    /** The policy has a resolution panel (SGL-4.f, HAR-4.4a). */
    static final String PANEL = "panel";

    /** A date can be set that makes a limit earlier (WOL-1.4). */
    static final String PROTECTIVE_DATE = "protectiveDate";
    /** Each discussion is approved and dated (WOL-3.4). */
    static final String APPROVED_DISCUSSIONS = "approvedDiscussions";
    /** Gaps in policies go to somebody (WOL-2.5, TRA-5.1). */
    static final String GAPS = "gaps";

    /** Several agencies can complain, and the Director of each writes to whoever decides (AMB-10). */
    static final String SEVERAL_COMPLAIN = "severalComplain";

    private static final Set<String> ALL = Set.of(AGREED_TIME_FRAME, CHOICE_OF_STAGE, SHORTER_LIMITS, CONSULTATION, ADULT_GROUPS,
            PANEL, PROTECTIVE_DATE, APPROVED_DISCUSSIONS, GAPS, SEVERAL_COMPLAIN);

    private final Set<String> known = new TreeSet<>();

    Offers(Partnership partnership) {
        ImmediateRiskRule risk = partnership.immediateRisk();
        add(AGREED_TIME_FRAME, partnership.rules().overallLimit().filter(OverallLimit::agreedOtherwise).isPresent());
        add(CHOICE_OF_STAGE, risk.byDiscretion());
        add(SHORTER_LIMITS, risk.remainingStageWorkingDays().isPresent());
        add(CONSULTATION, risk.asksWhoWasConsulted());
        add(PANEL, partnership.rules().panel().isPresent());
        add(PROTECTIVE_DATE, partnership.rules().practice().protectiveDate());
        add(APPROVED_DISCUSSIONS, partnership.rules().practice().approvedDiscussions());
        add(GAPS, partnership.rules().practice().asksForGaps());
        add(SEVERAL_COMPLAIN, partnership.rules().chair().reachedThrough().isPresent());
        add(ADULT_GROUPS, !partnership.concernContacts().adultGroups().isEmpty());
    }

    private void add(String name, boolean holds) {
        if (holds) {
            known.add(name);
        }
    }

    /**
     * Whether something is offered.
     *
     * @param offeredWhere value of the property; {@code null} or empty where it is offered everywhere
     * @throws IllegalArgumentException when nothing has this name
     */
    boolean include(String offeredWhere) {
        if (offeredWhere == null || offeredWhere.isBlank()) {
            return true;
        }
        if (!ALL.contains(offeredWhere)) {
            throw new IllegalArgumentException("The property " + OFFERED_WHERE + " has the value \"" + offeredWhere
                    + "\"; it can be one of " + new TreeSet<>(ALL));
        }
        return known.contains(offeredWhere);
    }
}

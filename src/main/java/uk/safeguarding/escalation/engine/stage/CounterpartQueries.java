package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.CounterpartRule;

/**
 * Who is asked who acts for a party, where the directory knows nobody (GEN-18): the board office, or, where the policy says so,
 * the people already involved on that side (SGL-N.5a). Known to the models as {@code counterpart}.
 */
@Component("counterpart")
public class CounterpartQueries {

    private final Partnerships partnerships;
    private final StageRegister stages;
    private final HandlerDirectory directory;
    private final ReachablePeople people;

    /**
     * @param partnerships the partnerships' rules
     * @param stages       the register's stages
     * @param directory    safeguarding leads and the board office
     * @param people       who can be reached
     */
    public CounterpartQueries(Partnerships partnerships, StageRegister stages, HandlerDirectory directory,
                              ReachablePeople people) {
        this.partnerships = partnerships;
        this.stages = stages;
        this.directory = directory;
        this.people = people;
    }

    /** Groups of the posts that are asked. */
    public List<String> groups(DelegateExecution execution) {
        return asked(execution).groups();
    }

    /** Users who are asked. */
    public List<String> users(DelegateExecution execution) {
        return asked(execution).users();
    }

    /** Whether the partnership sets a time for the answer (SGL-N.5b). */
    public boolean answerLimited(DelegateExecution execution) {
        return rule(execution).answerWorkingDays().isPresent();
    }

    private CounterpartRule rule(DelegateExecution execution) {
        return partnerships.get(execution.getTenantId()).rules().counterpart();
    }

    private Who asked(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        if (rule(execution).askedOf() == CounterpartRule.AskedOf.OFFICE) {
            return new Who(List.of(directory.office(reference)), List.of());
        }
        Who involved = involved(reference, Vars.party(execution), Vars.stageEntry(execution));
        return involved.nobody() ? people.leadsOrOffice(reference, Vars.party(execution)) : involved;
    }

    /** Those who were asked to act for the party in the stage before; nobody where this is its first. */
    private Who involved(String reference, String party, Long stageEntry) {
        Optional<Long> before = stages.handlers(reference).stream().filter(h -> party.equals(h.partyId()))
                .map(StageRegister.Handler::stageEntry).filter(e -> e != null && (stageEntry == null || e < stageEntry))
                .reduce(Math::max);
        return before.map(entry -> people.inStage(reference, entry, party)).orElse(Who.NOBODY);
    }
}

package uk.safeguarding.escalation.engine.roundtable;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.engine.stage.TaskHandlers;
import uk.safeguarding.escalation.partnership.RoundTableRule;

/** Asks the senior managers of a party that joins while a round table is open (GEN-20, TRA-3.2). */
@Component
class RoundTableWatch implements BoardBody {

    private final RoundTable roundTable;
    private final RoundTableNotices notices;
    private final ReachablePeople people;
    private final TaskHandlers handlers;
    private final TaskService tasks;

    RoundTableWatch(RoundTable roundTable, RoundTableNotices notices, ReachablePeople people, TaskHandlers handlers,
                    @Lazy TaskService tasks) {
        this.roundTable = roundTable;
        this.notices = notices;
        this.people = people;
        this.handlers = handlers;
        this.tasks = tasks;
    }

    /** The parties sit at a round table, so that nobody there has to be free of an interest. */
    @Override
    public boolean concerns(Dispute dispute, String user) {
        return false;
    }

    @Override
    public void checkAgain(Dispute dispute) {
    }

    @Override
    public void partyJoined(Dispute dispute, Party party) {
        List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference())
                .taskDefinitionKeyIn(RoundTable.TASKS).list();
        if (open.isEmpty()) {
            return;
        }
        RoundTableRule rule = roundTable.rule(dispute.partnership());
        Who seniors = roundTable.seniorManagers(dispute.reference(), party, rule);
        open.stream().filter(task -> RoundTable.HELD.equals(task.getTaskDefinitionKey()))
                .forEach(task -> handlers.ask(task, people.orWhoStepsIn(dispute.reference(), party.id(), seniors)));
        notices.joined(dispute, party, rule, seniors.nobody());
    }
}

package uk.safeguarding.escalation.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.FormSchemas;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.notice.TaskNotices;
import uk.safeguarding.escalation.engine.stage.StageListeners;
import uk.safeguarding.escalation.engine.stage.TaskHandlers;

/**
 * Puts on every model, when it is deployed, what no designer should have to think of: the form check on every user task and
 * start form, variables of its own for every task, the register's entries for stages and outcomes.
 */
@Component
public class SafeguardingParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<FormGuard> guard;
    private final ObjectProvider<FormSchemas> schemas;
    private final ObjectProvider<TaskFacts> facts;
    private final ObjectProvider<StageListeners> stages;
    private final ObjectProvider<TaskHandlers> handlers;
    private final ObjectProvider<TaskNotices> notices;

    /** The parts are fetched when a listener first runs: they need the engine, which is built with this listener. */
    public SafeguardingParseListener(ObjectProvider<FormGuard> guard, ObjectProvider<FormSchemas> schemas,
                                     ObjectProvider<TaskFacts> facts, ObjectProvider<StageListeners> stages,
                                     ObjectProvider<TaskHandlers> handlers, ObjectProvider<TaskNotices> notices) {
        this.guard = guard;
        this.schemas = schemas;
        this.facts = facts;
        this.stages = stages;
        this.handlers = handlers;
        this.notices = notices;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Expression form = task.getCamundaFormDefinitionKey();
        if (form != null) {
            // a scope of its own keeps the answers of this task apart from those of every other
            activity.setScope(true);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> open(e, form), 0);
        }
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> handlers.getObject().created((TaskEntity) t));
        if (form != null) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> facts.getObject().card((TaskEntity) t));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> notices.getObject().created((TaskEntity) t));
        }
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, t -> complete((TaskEntity) t));
    }

    /** Whatever was written, such as how the adult is kept safe, is shown at once on every other task of the dispute. */
    private void complete(TaskEntity task) {
        guard.getObject().complete(task);
        notices.getObject().completed(task);
        Optional.ofNullable(Vars.reference(task.getExecution())).ifPresent(facts.getObject()::refresh);
    }

    private void open(org.camunda.bpm.engine.delegate.DelegateExecution execution, Expression form) {
        String deployment = ((ProcessDefinitionEntity) ((ExecutionEntity) execution).getProcessDefinition()).getDeploymentId();
        facts.getObject().open((ExecutionEntity) execution, schemas.getObject().of(form, execution, deployment));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        // what a message starts was asked for by an act with a form of its own
        if (scope instanceof ProcessDefinitionEntity && element.element("messageEventDefinition") == null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> guard.getObject().start(e), 0);
        }
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        // the number and the limit may stand on a sub-process around several steps; who acts makes the entry of the register
        if (hasInput(element, Vars.RUNG)) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                    (ExecutionListener) e -> stages.getObject().entered(e));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) e -> stages.getObject().ended(e));
        }
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        parseProperties(element, activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        parseProperties(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        parseProperties(element, activity);
    }

    private void parseProperties(Element element, ActivityImpl activity) {
        property(element, "leftBecause").map(LeftReason::valueOf).ifPresent(reason -> activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> stages.getObject().cancelledBy(e, reason)));
        property(element, Vars.STAGE_RESULT).map(LeftReason::valueOf).ifPresent(result -> activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> e.setVariable(Vars.STAGE_RESULT, result.name())));
        property(element, "outcome").map(Outcome::valueOf).ifPresent(outcome -> activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> stages.getObject().reached(e, outcome)));
    }

    private static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements")).map(e -> e.element("properties"))
                .flatMap(p -> p.elements("property").stream().filter(e -> name.equals(e.attribute("name"))).findFirst())
                .map(e -> e.attribute("value"));
    }

    private static boolean hasInput(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements")).map(e -> e.element("inputOutput"))
                .filter(io -> io.elements("inputParameter").stream().anyMatch(p -> name.equals(p.attribute("name")))).isPresent();
    }
}

package uk.safeguarding.escalation.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Watches the engine under test: every node that starts and every flow that is taken, once its transaction is committed. */
@Component
class CoverageCollector extends AbstractProcessEnginePlugin {

    private static final String BODY = "#multiInstanceBody";

    private static Coverage coverage;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        String file = System.getProperty(Coverage.PROPERTY);
        if (file == null || file.isBlank()) {
            return;
        }
        begin(Path.of(file));
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                watch(process, process.getKey());
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** One file for all engines of the JVM. */
    private static synchronized void begin(Path file) {
        if (coverage == null) {
            coverage = new Coverage(file);
        }
    }

    private static void watch(ScopeImpl scope, String process) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, reached(process, activity.getId().replace(BODY, "")));
            activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow).addBuiltInListener(
                    ExecutionListener.EVENTNAME_TAKE, reached(process, flow.getId())));
            watch(activity, process);
        }
    }

    private static ExecutionListener reached(String process, String element) {
        return execution -> Context.getCommandContext().getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> coverage.reach(process, element));
    }
}

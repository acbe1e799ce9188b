package uk.safeguarding.escalation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.GuardedFormService;
import uk.safeguarding.escalation.engine.form.GuardedTaskService;
import uk.safeguarding.escalation.engine.form.SubmittedNames;
import uk.safeguarding.escalation.engine.form.TaskFacts;

/** Builds the engine with the product's form guard, parse listener and plain refusals. */
@Component
class SafeguardingEnginePlugin extends AbstractProcessEnginePlugin {

    private final SafeguardingParseListener parseListener;
    private final ObjectProvider<FormGuard> guard;
    private final ObjectProvider<TaskFacts> facts;

    SafeguardingEnginePlugin(SafeguardingParseListener parseListener, ObjectProvider<FormGuard> guard,
                              ObjectProvider<TaskFacts> facts) {
        this.facts = facts;
        this.parseListener = parseListener;
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(parseListener);
        configuration.setCustomPostBPMNParseListeners(listeners);
        SubmittedNames names = new SubmittedNames() {
            @Override
            public <T> Map<String, T> check(String taskId, Map<String, T> submitted) {
                return guard.getObject().names(taskId, submitted);
            }
        };
        configuration.setFormService(new GuardedFormService(names, task -> facts.getObject().opened(task)));
        configuration.setTaskService(new GuardedTaskService(names));
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        // what nobody has submitted may not decide where the dispute goes on
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                first(configuration, configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                first(configuration, configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> first(ProcessEngineConfigurationImpl configuration,
                                                  List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new RefusalInterceptor());
        all.add(new InsideOnlyInterceptor(() -> configuration.getIdentityService().getCurrentAuthentication()));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}

package uk.safeguarding.escalation.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.GuardedFormService;
import uk.safeguarding.escalation.engine.form.GuardedTaskService;

/** Builds the engine with the product's form guard, parse listener and plain refusals. */
@Component
class SafeguardingEnginePlugin extends AbstractProcessEnginePlugin {

    private final SafeguardingParseListener parseListener;
    private final ObjectProvider<FormGuard> guard;

    SafeguardingEnginePlugin(SafeguardingParseListener parseListener, ObjectProvider<FormGuard> guard) {
        this.parseListener = parseListener;
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(parseListener);
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setFormService(new GuardedFormService((id, names) -> guard.getObject().names(id, names)));
        configuration.setTaskService(new GuardedTaskService((id, names) -> guard.getObject().names(id, names)));
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setCustomPreCommandInterceptorsTxRequired(first(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                first(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> first(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new RefusalInterceptor());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}

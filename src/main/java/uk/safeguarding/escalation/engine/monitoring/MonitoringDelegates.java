package uk.safeguarding.escalation.engine.monitoring;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.MonitoringForm;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormGuard;

/** What the model of the Monitoring Form names. */
@Configuration(proxyBeanMethods = false)
class MonitoringDelegates {

    /** The initiating manager completes the form, once it holds the views of all agencies (SGL-X3.1). */
    @Bean
    TaskListener signAsInitiator(MonitoringForms forms) {
        return task -> refuse(form(forms, task).refusalToComplete());
    }

    /** A receiving manager signs: another person, for another agency than the first (SGL-X3.1). */
    @Bean
    TaskListener signAsReceiver(MonitoringForms forms, RecordRegister records) {
        return task -> {
            Entry entry = FormGuard.written(records, task.getExecution());
            refuse(Signatures.of(entry).flatMap(form(forms, task)::refusalToCountersign));
        };
    }

    /** The form goes to every destination, complete or not (SGL-3.e, SGL-X3.4). */
    @Bean
    JavaDelegate dispatchMonitoringForm(MonitoringDispatch dispatch) {
        return dispatch::send;
    }

    /** Other agencies are told, as the board office decided (SGL-3.f, SGL-A.6, AMB-61). */
    @Bean
    JavaDelegate distributeMonitoringForm(MonitoringDispatch dispatch) {
        return dispatch::distribute;
    }

    private static MonitoringForm form(MonitoringForms forms, DelegateTask task) {
        return forms.of(Vars.reference(task.getExecution())).orElseThrow();
    }

    private static void refuse(Optional<String> sentence) {
        sentence.ifPresent(s -> {
            throw new Refusal(s);
        });
    }
}

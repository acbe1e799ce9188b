package uk.safeguarding.escalation.engine.act;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;

/**
 * What a special route asks for beside the ladder. It runs in an instance of its own: withdrawal, another procedure and an
 * agreement leave it owed, and it holds no closing open (HAR-T.5, HAR-5.2).
 */
@Configuration(proxyBeanMethods = false)
class Beside {

    /** Asks for the enquiry to which a disputed threshold decision leads. */
    @Bean
    JavaDelegate askForEnquiry(@Lazy RuntimeService runtime) {
        return execution -> ask(runtime, execution, "enquiryOwed");
    }

    /** Asks the Chair of a meeting to note a dissent. */
    @Bean
    JavaDelegate askForMinute(@Lazy RuntimeService runtime) {
        return execution -> ask(runtime, execution, "dissentNoteOwed");
    }

    private static void ask(RuntimeService runtime, DelegateExecution execution, String message) {
        runtime.createMessageCorrelation(message).tenantId(execution.getTenantId())
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariable(Vars.REFERENCE, Vars.reference(execution))
                .setVariable(Vars.IMMEDIATE_RISK, execution.getVariable(Vars.IMMEDIATE_RISK)).correlateStartMessage();
    }

    /**
     * A dissent is settled once the professional and the line manager have both said so: who wrote that it is does not confirm it,
     * and where the manager wrote it, the professional does (HAR-5.4).
     */
    @Bean
    TaskListener settledByBoth(DisputeRegister disputes, RecordRegister records) {
        return task -> {
            String reference = Vars.reference(task);
            String raiser = disputes.get(reference).raisedBy();
            String author = records.latest(reference, EntryKind.DISSENT_TALK).map(Entry::author).orElseThrow();
            List<String> both = List.of(author, ActingUser.id());
            if ("yes".equals(task.getVariable("agrees")) && (!both.contains(raiser) || author.equals(ActingUser.id()))) {
                throw new Refusal("Is the dissent settled: both the professional who raised it and the line manager have to say so. "
                        + (author.equals(raiser) ? "Ask a line manager of your agency to answer." : "Ask the professional to answer.")
                        + " If it is not settled after all, answer \"No\".");
            }
        };
    }
}

package uk.safeguarding.escalation.engine.stage;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.form.FormGuard;

/** Small listeners that the models name. */
@Configuration(proxyBeanMethods = false)
class StageDelegates {

    /** Ties the follow-up of a stage to the entry that was just left, whichever stages are left before it runs. */
    @Bean
    ExecutionListener markStageLeft(StageRegister stages) {
        return execution -> stages.lastLeft(Vars.reference(execution)).ifPresent(left -> {
            execution.setVariableLocal(Vars.STAGE_ENTRY, left.id());
            execution.setVariableLocal(Vars.STAGE, left.stage());
        });
    }

    /** The answer to a counterpart query names somebody who can act, and never the other side's own people (GEN-18). */
    @Bean
    TaskListener nameCounterpart(RecordRegister records, DisputeRegister disputes, Accounts accounts, Sides sides,
                                 @Lazy IdentityService identity) {
        return task -> {
            Entry entry = FormGuard.written(records, task.getExecution());
            String reference = Vars.reference(task.getExecution());
            Party party = disputes.party(reference, Vars.party(task.getExecution()));
            String user = accounts.userByEmail(entry.text("counterpartEmail")).orElseThrow(() -> new Refusal(
                    "E-mail address: nobody has an account with this address. Ask an administrator to create the account in Admin, "
                            + "then answer again; the limit keeps running meanwhile."));
            if (sides.standsForAnother(reference, party, user)) {
                throw new Refusal("E-mail address: this person works for another party of the dispute. Name somebody of the "
                        + "agency that is asked for.");
            }
            if (!accounts.seesTasks(user, task.getTenantId())) {
                // somebody without a post would not see the task that is now theirs
                identity.createTenantUserMembership(task.getTenantId(), user);
            }
        };
    }
}

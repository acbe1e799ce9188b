package uk.safeguarding.escalation.engine.stage;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;

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
}

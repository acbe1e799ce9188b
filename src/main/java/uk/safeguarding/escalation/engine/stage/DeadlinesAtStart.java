package uk.safeguarding.escalation.engine.stage;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.directory.StartLock;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * A fact on which limits rest may have changed while the application was down, such as close of business in the partnership's
 * file: the limits that it touches are computed anew, old and new date are kept.
 */
@Component
class DeadlinesAtStart implements SmartInitializingSingleton {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final DeadlineChange change;
    private final ProcessEngine engine;
    private final StartLock lock;

    DeadlinesAtStart(Partnerships partnerships, DisputeRegister disputes, DeadlineChange change, ProcessEngine engine,
                     StartLock lock) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.change = change;
        this.engine = engine;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(() -> partnerships.all().stream().map(Partnership::id)
                .forEach(id -> disputes.open(id).forEach(this::bringUpToDate)));
    }

    private void bringUpToDate(String reference) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute((Command<Void>) context -> {
                    change.recalculateIfMoved(reference, "a setting of the partnership has changed");
                    return null;
                });
    }
}

package uk.safeguarding.escalation.engine.directory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.RunMode;
import uk.safeguarding.escalation.partnership.Partnership;

/** Brings the engine into step with the partnerships' files, models and forms before the first request is answered. */
@Component
class PartnershipsStart implements SmartInitializingSingleton {

    private final Partnerships partnerships;
    private final PartnershipDeployment deployment;
    private final DirectorySync directory;
    private final SampleAccountsSync samples;
    private final HoldersByDate holders;
    private final TaskFilters filters;
    private final RunMode mode;
    private final StartLock lock;
    private final OpenDisputes open;

    PartnershipsStart(Partnerships partnerships, PartnershipDeployment deployment, DirectorySync directory,
                      SampleAccountsSync samples, HoldersByDate holders, TaskFilters filters, RunMode mode, StartLock lock,
                      OpenDisputes open) {
        this.partnerships = partnerships;
        this.deployment = deployment;
        this.directory = directory;
        this.samples = samples;
        this.holders = holders;
        this.filters = filters;
        this.mode = mode;
        this.lock = lock;
        this.open = open;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(this::bringIntoStep);
    }

    private void bringIntoStep() {
        for (Partnership partnership : partnerships.all()) {
            directory.groups(partnership);
            if (mode.isEvaluation()) {
                samples.accounts(partnership);
            }
            deployment.deploy(partnership);
            holders.bringIntoStep(partnership);
            directory.rights(partnership);
            open.check(partnership);
        }
        filters.ensure();
    }
}

package uk.safeguarding.escalation.scenario;

import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.directory.PartnershipDeployment;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;

/** Deploys Solihull's ladder with other limits, as a designer would, and puts the repository's own back. */
@Component
public class ChangedLadder {

    private static final String LADDER = "bpmn/solihull/solihull-escalation.bpmn";
    private static final String LIMIT = "<camunda:inputParameter name=\"limitWorkingDays\">%s</camunda:inputParameter>";

    private final PartnershipDeployment deployment;
    private final Partnership solihull;
    private final RepositoryService repository;

    ChangedLadder(PartnershipDeployment deployment, Partnerships partnerships, RepositoryService repository) {
        this.repository = repository;
        this.deployment = deployment;
        this.solihull = partnerships.get("solihull");
    }

    /** Deploys the ladder with this limit, in working days, in its stages 1 and 2; closing the result restores it. */
    Restored withLimit(int workingDays) {
        return with(LADDER, text(LADDER).replace(LIMIT.formatted(5), LIMIT.formatted(workingDays)));
    }

    /** Deploys the partnership with one file changed; closing the result restores it. */
    Restored with(String file, String text) {
        Map<String, String> files = new TreeMap<>(deployment.files(solihull));
        if (files.put(file, text).equals(text)) {
            throw new AssertionError("Nothing was changed in " + file);
        }
        afterAllEarlier(() -> deployment.deploy(solihull, files));
        return this::again;
    }

    /** Deploys the repository's files, as every start of the application does. */
    void again() {
        afterAllEarlier(() -> deployment.deploy(solihull));
    }

    /** Stories set the clock back, but the engine finds the newest deployment by its time. */
    private void afterAllEarlier(Runnable deploy) {
        Date storyTime = ClockUtil.getCurrentTime();
        Date newest = repository.createDeploymentQuery().orderByDeploymentTime().desc().list().get(0).getDeploymentTime();
        ClockUtil.setCurrentTime(Date.from(newest.toInstant().plusSeconds(1)));
        try {
            deploy.run();
        } finally {
            ClockUtil.setCurrentTime(storyTime);
        }
    }

    /** The text of one of the partnership's files. */
    String text(String file) {
        return deployment.files(solihull).get(file);
    }

    /** What puts the repository's own files back. */
    @FunctionalInterface
    interface Restored extends AutoCloseable {
        @Override
        void close();
    }
}

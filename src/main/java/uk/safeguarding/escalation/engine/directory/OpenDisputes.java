package uk.safeguarding.escalation.engine.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.StartRefused;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Rung;

/**
 * Holds a changed partnership file against the disputes that are open: an agency or a rung that one of them uses may be
 * renamed, but its id may not go, or nobody could act in that dispute any more.
 */
@Component
class OpenDisputes {

    private final DisputeRegister disputes;
    private final StageRegister stages;

    OpenDisputes(DisputeRegister disputes, StageRegister stages) {
        this.disputes = disputes;
        this.stages = stages;
    }

    /** @throws StartRefused naming each dispute and the id that it misses */
    void check(Partnership partnership) {
        Set<String> rungs = partnership.rungs().stream().map(Rung::id).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (String reference : disputes.open(partnership.id())) {
            disputes.parties(reference).stream().map(Party::agency).filter(a -> partnership.agency(a).isEmpty())
                    .forEach(a -> missing.add(reference + " has the party \"" + a + "\""));
            stages.entries(reference).stream().map(StageEntry::rung).filter(r -> r != null && !rungs.contains(r)).distinct()
                    .forEach(r -> missing.add(reference + " has been at the rung \"" + r + "\""));
        }
        if (!missing.isEmpty()) {
            throw new StartRefused("partnerships/" + partnership.id() + ".yaml leaves out what open disputes use:\n"
                    + String.join("\n", missing), "Put these ids back, then start again. Names may change, ids may not.");
        }
    }
}

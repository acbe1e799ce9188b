package uk.safeguarding.escalation.engine.stage;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Rung;

/** Which rung of the directory acts in a stage. Known to the models as {@code rungs}. */
@Component("rungs")
public class Rungs {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final RiskInForce risk;

    /**
     * @param partnerships the partnerships
     * @param disputes     the register's disputes
     * @param stages       the register's stages
     * @param records      the register's records
     * @param risk         whether immediate risk is declared
     */
    public Rungs(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                 RiskInForce risk) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.risk = risk;
    }

    /**
     * The rung of a stage that offers a choice, as the raising side last chose it in this field; the first where it did not
     * (SOL-2.3a, AMB-24).
     */
    public String chosen(DelegateExecution execution, int stage, String field) {
        List<String> offered = partnerships.get(execution.getTenantId()).rungsOfStage(stage).stream().map(Rung::id).toList();
        return records.latestWith(Vars.reference(execution), field).map(e -> e.text(field)).filter(offered::contains)
                .orElse(offered.get(0));
    }

    /**
     * Whether the practitioners do not try first at stage 2: the adult is at immediate risk (SGL-2.a) which has not proved
     * unfounded since (GEN-22), or they said at stage 1 that they had talked it through (AMB-38).
     */
    public boolean practitionersLeftOut(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return risk.declared(reference) || records.latestWith(reference, "straightToManagers")
                .filter(e -> Boolean.TRUE.equals(e.answers().get("straightToManagers"))).isPresent();
    }

    /** Whether the execution's stage was handled above the raiser, who then hears from there what was done (SOL-2.8a, SGL-N.1). */
    public boolean aboveRaiser(DelegateExecution execution) {
        String rung = stages.entry(Vars.stageEntry(execution)).rung();
        Partnership partnership = partnerships.get(execution.getTenantId());
        return rung == null || partnership.rung(partnership.rung(rung).actingFor(true)).stage() > 1;
    }

    /** Whether the stage has a rung below its top that has not been tried (SOL-2.4a). After a reopening they are not tried anew. */
    public boolean anotherBelowTop(DelegateExecution execution, int stage) {
        return nextBelowTop(execution, stage) != null;
    }

    /**
     * The next rung below the top of a stage.
     *
     * @return its id, or {@code null} where none is left
     */
    public String nextBelowTop(DelegateExecution execution, int stage) {
        String reference = Vars.reference(execution);
        List<String> tried = stages.entries(reference).stream().filter(e -> e.stage() == stage)
                .filter(e -> !reopenedSince(reference, e)).map(StageEntry::rung).toList();
        String last = tried.isEmpty() ? null : tried.get(tried.size() - 1);
        List<String> below = partnerships.get(execution.getTenantId()).rungsOfStage(stage).stream().filter(r -> !r.top())
                .map(Rung::id).toList();
        int next = last == null ? 0 : below.indexOf(last) + 1;
        return last != null && !below.contains(last) || next >= below.size() ? null : below.get(next);
    }

    private boolean reopenedSince(String reference, StageEntry entry) {
        return disputes.lastReopenedAt(reference).filter(at -> at.isAfter(entry.enteredAt())).isPresent();
    }

    /** The top rung of a stage (SOL-2.4b). */
    public String top(DelegateExecution execution, int stage) {
        return partnerships.get(execution.getTenantId()).rungsOfStage(stage).stream().filter(Rung::top).map(Rung::id)
                .findFirst().orElseThrow();
    }
}

package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Enters a raised disagreement in the register: reference, parties, entry stage. The form's answers become its first record
 * and leave the process, so that no task of another side carries them.
 */
@Component("registerDispute")
class RegisterDispute implements JavaDelegate {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final WhoDisagrees whoDisagrees;
    private final FormGuard guard;
    private final Acts acts;

    RegisterDispute(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, WhoDisagrees whoDisagrees,
                    FormGuard guard, Acts acts) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.whoDisagrees = whoDisagrees;
        this.guard = guard;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Partnership partnership = partnerships.get(execution.getTenantId());
        WorkingDayCalendar calendar = partnerships.calendar(partnership.id());
        RaiseForm form = new RaiseForm(guard.answers(execution), partnership);
        LocalDate today = calendar.dateOf(acts.now());
        form.check();
        List<Party> parties = whoDisagrees.parties(partnership, form);
        Party raising = parties.get(0);

        int entryStage = entryStage(execution, partnership, calendar, form, today);
        String reference = disputes.nextReference(partnership.id(), partnership.referencePrefix(), today.getYear());
        disputes.add(new Dispute(reference, partnership.id(), StageModel.versionTag(execution), ActingUser.id(), acts.now(),
                form.identifiedOn().orElse(today), form.putOn().orElse(today), form.category(), form.example(), form.adult(),
                entryStage));
        parties.forEach(party -> disputes.addParty(reference, party, ActingUser.id(), acts.now()));

        execution.setProcessBusinessKey(reference);
        execution.setVariable(Vars.REFERENCE, reference);
        execution.setVariable(Vars.RISK_PARTY, raising.id());
        records.add(new Entry(0, reference, null, raising.id(), EntryKind.RAISE, ActingUser.id(), acts.now(), form.answers(),
                null));
        skipped(reference, raising, partnership, form, entryStage);
        handOver(execution, form, entryStage);
    }

    /** What the process needs from here on; everything else of the form is in the register. */
    private void handOver(DelegateExecution execution, RaiseForm form, int entryStage) {
        execution.removeVariables(form.answers().keySet());
        execution.setVariable("withinProcedure", form.withinProcedure());
        execution.setVariable(Vars.IMMEDIATE_RISK, form.immediateRisk());
        execution.setVariable(Vars.ENTRY_POINT, StageModel.activityOf(execution.getBpmnModelInstance(), entryStage));
    }

    /** The stage at which the ladder is entered: above stage 1 for immediate risk, or where its limit had passed (GEN-28). */
    private int entryStage(DelegateExecution execution, Partnership partnership, WorkingDayCalendar calendar, RaiseForm form,
                           LocalDate today) {
        if (form.immediateRisk()) {
            return ImmediateRisk.decide(partnership.immediateRisk(), 0, true).entryStage();
        }
        if (!form.withinProcedure()) {
            return 1;
        }
        form.refuseStartAboveStage1();
        Optional<Integer> limit = StageModel.limitOf(execution.getBpmnModelInstance(), 1);
        Instant now = acts.now();
        if (limit.isPresent() && !calendar.limit(form.putOn().orElse(today), limit.get()).isAfter(now)) {
            form.requireLateConfirmation(calendar.limit(form.putOn().orElse(today), limit.get()), limit.get());
            return 2;
        }
        return 1;
    }

    private void skipped(String reference, Party raising, Partnership partnership, RaiseForm form, int entryStage) {
        if (entryStage == 1) {
            return;
        }
        String because = form.immediateRisk() ? "immediate risk to the adult" : "the limit of stage 1 had passed before entry";
        records.add(new Entry(0, reference, null, raising.id(), "entry", ActingUser.id(), acts.now(),
                Map.of("because", because), null));
        if (form.immediateRisk()) {
            ImmediateRisk.decide(partnership.immediateRisk(), 0, true).skippedStages().forEach(stage ->
                    records.add(new Entry(0, reference, null, raising.id(), EntryKind.STAGE_SKIPPED, ActingUser.id(), acts.now(),
                            Map.of("stage", stage, "because", because), null)));
            records.add(new Entry(0, reference, null, raising.id(), EntryKind.IMMEDIATE_RISK, ActingUser.id(), acts.now(),
                    form.riskAnswers(), null));
        }
    }
}

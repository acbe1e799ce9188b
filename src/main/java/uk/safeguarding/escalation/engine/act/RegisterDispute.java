package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
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
import uk.safeguarding.escalation.engine.notice.RiskNotices;
import uk.safeguarding.escalation.engine.stage.TimeFrames;
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
    private final TimeFrames frames;
    private final RiskNotices told;
    private final RaisedBeside beside;

    RegisterDispute(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, WhoDisagrees whoDisagrees,
                    FormGuard guard, Acts acts, TimeFrames frames, RiskNotices told, RaisedBeside beside) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.whoDisagrees = whoDisagrees;
        this.guard = guard;
        this.acts = acts;
        this.frames = frames;
        this.told = told;
        this.beside = beside;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Partnership partnership = partnerships.get(execution.getTenantId());
        WorkingDayCalendar calendar = partnerships.calendar(partnership.id());
        RaiseForm asked = new RaiseForm(guard.answers(execution), partnership);
        LocalDate today = calendar.dateOf(acts.now());
        asked.check();
        RaiseForm form = asked.by(whoDisagrees.raisingAgency(partnership, asked));
        List<Party> parties = whoDisagrees.parties(partnership, form);
        ThresholdTalk.check(execution.getBpmnModelInstance(), form, parties, partnership);
        Party raising = parties.get(0);
        beside.check(partnership, form, parties, calendar);

        Intake.Start start = new Intake(form, partnership, calendar, acts.now()).start(execution.getBpmnModelInstance(),
                parties.stream().map(Party::id).collect(Collectors.toCollection(LinkedHashSet::new)));
        String reference = disputes.nextReference(partnership.id(), partnership.referencePrefix(), today.getYear());
        disputes.add(new Dispute(reference, partnership.id(), StageModel.versionTag(execution), ActingUser.id(), acts.now(),
                form.identifiedOn().orElse(today), start.dayZero(), form.category(), form.example(), form.adult(),
                start.stage()));
        parties.forEach(party -> disputes.addParty(reference, party, ActingUser.id(), acts.now()));

        execution.setProcessBusinessKey(reference);
        execution.setVariable(Vars.REFERENCE, reference);
        execution.setVariable(Vars.RISK_PARTY, raising.id());
        records.add(new Entry(0, reference, null, raising.id(), EntryKind.RAISE, ActingUser.id(), acts.now(), form.answers(),
                null));
        entered(reference, raising, start);
        flagLateRaise(execution, reference, raising, form, calendar);
        beside.tell(reference, partnership, form);
        handOver(execution, form, start.stage());
    }

    /** What the process needs from here on; everything else of the form is in the register. */
    private void handOver(DelegateExecution execution, RaiseForm form, int entryStage) {
        execution.removeVariables(form.answers().keySet());
        execution.setVariable("withinProcedure", form.withinProcedure());
        execution.setVariable(Vars.IMMEDIATE_RISK, form.immediateRisk());
        BpmnModelInstance model = execution.getBpmnModelInstance();
        execution.setVariable(Vars.ENTRY_POINT, entryStage == Intake.SPECIAL_ROUTE
                ? StageModel.entryOf(model, form.route()).orElseThrow() : entryStage == Intake.FIRST && form.raised()
                ? StageModel.talkOf(model, entryStage) : StageModel.activityOf(model, entryStage));
    }

    /** Where the concern had been raised with the other side before it is entered, but late, that is shown (WOL-4.1b, AMB-05). */
    private void flagLateRaise(DelegateExecution execution, String reference, Party raising, RaiseForm form,
                               WorkingDayCalendar calendar) {
        LocalDate disagreed = disputes.get(reference).identifiedOn();
        StageModel.raiseLimit(execution.getBpmnModelInstance()).filter(days -> form.raised())
                .map(days -> calendar.plusWorkingDays(disagreed, days))
                .filter(last -> form.putOn().filter(put -> put.isAfter(last)).isPresent())
                .ifPresent(last -> add(reference, raising, EntryKind.RAISE_OVERDUE, Map.of("raiseOverdue", "raised with the other side on "
                        + ReadableDates.date(form.putOn().orElseThrow()) + "; it was due by " + ReadableDates.date(last))));
    }

    /** Why the ladder is not entered at stage 1, and a time frame that was agreed before (GEN-10, GEN-28, AMB-45). */
    private void entered(String reference, Party raising, Intake.Start start) {
        start.frame().ifPresent(frame -> frames.add(reference, start.overall().orElseThrow(), start.before().orElseThrow()));
        if (start.because() != null) {
            add(reference, raising, "entry", Map.of("because", start.because()));
        }
        if (start.risk() != null) {
            start.skipped().forEach(stage -> add(reference, raising, EntryKind.STAGE_SKIPPED,
                    Map.of("stage", stage, "because", start.because())));
            add(reference, raising, EntryKind.IMMEDIATE_RISK, start.risk());
            told.skipped(reference, start.skipped(), start.stage(), start.because());
        }
    }

    private void add(String reference, Party raising, String kind, Map<String, Object> answers) {
        records.add(new Entry(0, reference, null, raising.id(), kind, ActingUser.id(), acts.now(), answers, null));
    }
}

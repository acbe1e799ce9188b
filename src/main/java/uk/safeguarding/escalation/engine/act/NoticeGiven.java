package uk.safeguarding.escalation.engine.act;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;

/**
 * The concern has been raised with the other side, by word of mouth and in writing: its time to respond counts from the later of
 * the two days, which may lie before the entry. Where that time has passed already it is said first, and the next stage then
 * opens at once, from today (WOL-4.1c, AMB-05, GEN-28).
 */
@Component("noticeGiven")
class NoticeGiven implements TaskListener {

    private final Partnerships partnerships;
    private final RecordRegister records;
    private final Clock clock;

    NoticeGiven(Partnerships partnerships, RecordRegister records, Clock clock) {
        this.partnerships = partnerships;
        this.records = records;
        this.clock = clock;
    }

    /** The later of two local dates as forms write them; empty where none is given. */
    static Optional<LocalDate> laterOf(String one, String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other)).flatMap(Optional::stream).map(LocalDate::parse)
                .max(LocalDate::compareTo);
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        WorkingDayCalendar calendar = partnerships.calendar(execution.getTenantId());
        Entry raised = FormGuard.written(records, execution);
        LocalDate noticed = laterOf(raised.text("oralOn"), raised.text("writtenOn")).orElseThrow();
        BpmnModelInstance model = execution.getBpmnModelInstance();
        int limit = StageModel.limitOf(model, Intake.FIRST).orElseThrow();
        Instant due = calendar.limit(noticed, limit);
        boolean over = !due.isAfter(clock.instant());
        if (over && !Boolean.TRUE.equals(raised.answers().get("latePutConfirmed"))) {
            throw new Refusal("Raised by word of mouth on, raised in writing on: the other side's " + limit + " working days to respond "
                    + "passed on " + ReadableDates.dateAndTime(due, Partnerships.ZONE) + ", so stage 2 opens at once. If the dates are "
                    + "right, tick the box under them and send the form again.");
        }
        execution.setVariable(Vars.ENDED_ON, (over ? calendar.dateOf(clock.instant()) : noticed).toString());
        execution.setVariable(Vars.ENTRY_POINT, over ? StageModel.activityOf(model, Intake.FIRST + 1)
                : StageModel.talkOf(model, Intake.FIRST));
    }
}

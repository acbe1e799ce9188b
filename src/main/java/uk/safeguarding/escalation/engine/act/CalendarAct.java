package uk.safeguarding.escalation.engine.act;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.CalendarChanges;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.DeadlineChange;

/** A change of the calendar by the board office: kept, and every open limit of the partnership computed anew. */
@Component
class CalendarAct {

    private final CalendarChanges changes;
    private final DisputeRegister disputes;
    private final DeadlineChange deadlines;
    private final Partnerships partnerships;
    private final Acts acts;

    CalendarAct(CalendarChanges changes, DisputeRegister disputes, DeadlineChange deadlines, Partnerships partnerships,
                Acts acts) {
        this.changes = changes;
        this.disputes = disputes;
        this.deadlines = deadlines;
        this.partnerships = partnerships;
        this.acts = acts;
    }

    void change(DelegateExecution execution) {
        LocalDate day = LocalDate.parse((String) execution.getVariable("day"));
        boolean working = "working".equals(execution.getVariable("dayIs"));
        String partnership = execution.getTenantId();
        if (partnerships.calendar(partnership).isWorkingDay(day) == working) {
            throw new Refusal("Day: it already is " + (working ? "a working day." : "no working day.") + " Nothing was changed.");
        }
        String reason = (String) execution.getVariable("reason");
        changes.add(partnership, day, working, reason, ActingUser.id(), acts.now());
        disputes.open(partnership).forEach(reference -> deadlines.recalculate(reference, "calendar changed: " + reason));
    }
}

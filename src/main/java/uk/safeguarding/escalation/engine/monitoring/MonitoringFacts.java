package uk.safeguarding.escalation.engine.monitoring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.MonitoringForm;
import uk.safeguarding.escalation.dispute.MonitoringForm.Time;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;

/**
 * What forms show of the Monitoring Form. {@code monitoringForm} holds the service user's name and is for forms of the parties and
 * the board office alone; {@code monitoringSummary} is for everybody else (AMB-61).
 */
@Component
class MonitoringFacts implements FactSource {

    static final String STAGE = "resolvedAtStage";
    static final String WORKING_DAYS = "workingDaysTaken";
    static final String CALENDAR_DAYS = "calendarDaysTaken";

    private final MonitoringForms forms;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final Partnerships partnerships;

    MonitoringFacts(MonitoringForms forms, DisputeRegister disputes, StageRegister stages, Partnerships partnerships) {
        this.forms = forms;
        this.disputes = disputes;
        this.stages = stages;
        this.partnerships = partnerships;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("monitoringForm", s -> forms.of(s.reference()).map(f -> JsonValues.text(f.toText(true))).orElse(null));
        facts.put("monitoringSummary", s -> forms.of(s.reference()).map(f -> JsonValues.text(f.toText(false))).orElse(null));
        facts.put("monitoringBasis", s -> s.stageEntry() == null ? null
                : forms.before(s.reference(), s.stageEntry()).map(f -> JsonValues.text(f.toText(true))).orElse(null));
        facts.put("serviceUser", s -> forms.serviceUser(s.reference()).orElse(null));
        facts.put(STAGE, s -> String.valueOf(MonitoringForm.resolvedAt(entry(s).stage())));
        facts.put(WORKING_DAYS, s -> String.valueOf(taken(s).workingDays()));
        facts.put(CALENDAR_DAYS, s -> String.valueOf(taken(s).calendarDays()));
        return facts;
    }

    private StageEntry entry(Situation s) {
        return stages.entry(s.stageEntry());
    }

    private Time taken(Situation s) {
        WorkingDayCalendar calendar = partnerships.calendar(s.partnership().id());
        LocalDate resolved = calendar.dateOf(entry(s).left().at());
        return Time.between(disputes.get(s.reference()).identifiedOn(), resolved, calendar);
    }
}

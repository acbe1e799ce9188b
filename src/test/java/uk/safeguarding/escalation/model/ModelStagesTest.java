package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.model.Models.Model;
import uk.safeguarding.escalation.support.Proves;

/** A limit stands in one place, the stage's input parameter; label and timer follow it. */
class ModelStagesTest {

    private static final Pattern DAYS = Pattern.compile("\\b\\d+ working days?\\b");

    private final List<Model> models = Models.all();
    private final List<String> faults = new ArrayList<>();

    @Test
    void aLadderHasStagesWithNumberAndRung() {
        for (Model ladder : Models.ladders()) {
            assertThat(ladder.stages()).as(ladder.id()).isNotEmpty();
            for (SubProcess stage : ladder.stages()) {
                expect(StageModel.input(stage, Vars.STAGE).orElseThrow().matches("\\d"), ladder.at(stage) + " has a number");
                expect(StageModel.input(stage, Vars.RUNG).isPresent() || hasSteps(stage), ladder.at(stage) + " says who acts");
                expect(ladder.named(stage) || stage.getName().startsWith("Stage " + StageModel.input(stage, Vars.STAGE).orElseThrow() + ": "),
                        ladder.at(stage) + " is named by its number");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A stage in several steps under one limit: each step says who acts. */
    private static boolean hasSteps(SubProcess stage) {
        List<SubProcess> steps = stage.getChildElementsByType(SubProcess.class).stream().toList();
        return !steps.isEmpty() && steps.stream().allMatch(s -> StageModel.input(s, Vars.RUNG).isPresent());
    }

    @Test
    @Proves({"GEN-08", "GEN-27"})
    void aStageHasATimerExactlyWhenItHasALimitAndTheLabelIsTheLimit() {
        for (Model model : models) {
            for (SubProcess stage : model.stages()) {
                List<BoundaryEvent> timers = timers(model, stage);
                Optional<String> limit = StageModel.input(stage, Vars.LIMIT);
                expect(timers.size() == (limit.isPresent() ? 1 : 0), model.at(stage) + " has a timer for its limit, and none without");
                limit.ifPresent(l -> expect(l.matches("[1-9]\\d?"), model.at(stage) + " has a whole number of working days"));
                timers.forEach(t -> follows(model, t, stage, limit.orElse("")));
            }
        }
        assertThat(faults).isEmpty();
    }

    private void follows(Model model, BoundaryEvent timer, SubProcess stage, String limit) {
        expect((limit + ("1".equals(limit) ? " working day" : " working days")).equals(timer.getName()), model.at(timer) + " is labelled with the limit " + limit);
        expect(timer.getId().equals(stage.getId() + "LimitReached"), model.at(timer) + " is named after its stage");
        expect(timer.cancelActivity() || isLast(model, stage) || alertsOnly(stage),
                model.at(timer) + " ends the stage, unless it is the last, or says that its limit merely alerts");
        expect(Optional.of("LIMIT_REACHED").filter(reason -> timer.cancelActivity()).equals(Models.property(timer, "leftBecause")),
                model.at(timer) + " says why, where it ends the stage");
        expect("${deadlines.stage(execution)}".equals(definition(timer).findFirst().orElseThrow().getTimeDate().getTextContent()),
                model.at(timer) + " asks the one deadline bean");
    }

    /** Beyond the last stage there is nothing to which its limit could lead (GEN-27). */
    private static boolean isLast(Model model, SubProcess stage) {
        return model.stages().stream().map(s -> StageModel.input(s, Vars.STAGE).orElseThrow())
                .noneMatch(number -> number.compareTo(StageModel.input(stage, Vars.STAGE).orElseThrow()) > 0);
    }

    private static boolean alertsOnly(SubProcess stage) {
        return StageModel.input(stage, Vars.ALERTS_ONLY).filter("true"::equals).isPresent();
    }

    private static List<BoundaryEvent> timers(Model model, SubProcess stage) {
        return model.all(BoundaryEvent.class).stream().filter(b -> b.getAttachedTo().equals(stage))
                .filter(b -> definition(b).findAny().isPresent()).toList();
    }

    private static Stream<TimerEventDefinition> definition(BoundaryEvent event) {
        return event.getEventDefinitions().stream().filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast);
    }

    @Test
    void noNumberOfWorkingDaysStandsAnywhereElseInAModel() {
        for (Model model : models) {
            long labels = model.all(BoundaryEvent.class).stream().filter(b -> b.getName() != null && DAYS.matcher(b.getName()).matches()).count();
            long mentions = DAYS.matcher(Models.text(model.file())).results().count();
            expect(mentions == labels, model.id() + " names working days only on the timers of its stages");
        }
        assertThat(faults).isEmpty();
    }

    /** The reminders go out every weekday morning, the annual summary is due on a day of the year: clocks that move nothing. */
    @Test
    void everyTimerAsksTheOneDeadlineBean() {
        for (Model model : models) {
            for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
                boolean reminders = Set.of("reminders", "annual-summary-calendar").contains(model.id()) && timer.getTimeCycle() != null;
                expect(reminders || timer.getTimeDate() != null
                                && timer.getTimeDate().getTextContent().matches("\\$\\{deadlines\\.\\w+\\(execution(, '[a-z0-9-]+')?\\)}"),
                        model.at(timer) + " asks the one deadline bean");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void outcomesAndReasonsAreThoseOfTheRegister() {
        for (Model model : models) {
            for (BaseElement element : model.all(BaseElement.class)) {
                Models.property(element, "outcome").ifPresent(o -> expect(Stream.of(Outcome.values()).anyMatch(v -> v.name().equals(o)),
                        model.at(element) + ": outcome " + o + " is known"));
                Models.property(element, "leftBecause").ifPresent(r -> expect(
                        Stream.of(LeftReason.values()).anyMatch(v -> v.name().equals(r)), model.at(element) + ": reason " + r + " is known"));
            }
        }
        assertThat(faults).isEmpty();
    }

    private void expect(boolean holds, String rule) {
        if (!holds) {
            faults.add("Not so: " + rule);
        }
    }
}

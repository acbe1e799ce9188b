package uk.safeguarding.escalation.engine.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.decision.SummaryYear;
import uk.safeguarding.escalation.dispute.register.AnnualSummaries;
import uk.safeguarding.escalation.dispute.register.AnnualSummaries.PanelCase;
import uk.safeguarding.escalation.dispute.register.Figures.Period;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Partnership;

/** The annual summary in plain words: all panel cases with their issues, and how often each stage was opened (AMB-36). */
@Component
class AnnualSummaryText {

    private static final String PANEL = "resolution-panel";

    private final AnnualSummaries summaries;
    private final Partnerships partnerships;
    private final RepositoryService repository;

    AnnualSummaryText(AnnualSummaries summaries, Partnerships partnerships, @Lazy RepositoryService repository) {
        this.summaries = summaries;
        this.partnerships = partnerships;
        this.repository = repository;
    }

    String of(Partnership partnership, SummaryYear year) {
        Period period = Period.of(partnership.id(), year.beginning(), year.ending(), partnerships.calendar(partnership.id()));
        BpmnModelInstance ladder = ladder(partnership);
        List<PanelCase> cases = summaries.panelCases(period, panelStage(ladder));
        List<String> lines = new ArrayList<>();
        lines.add("Year: " + ReadableDates.date(year.beginning()) + " to " + ReadableDates.date(year.ending()));
        lines.add("Disputes before a resolution panel: " + (cases.isEmpty() ? "none (nil return)" : cases.size()));
        cases.forEach(c -> add(lines, c));
        lines.add("Stages opened:");
        Map<String, Integer> opened = summaries.opened(period);
        stages(ladder).forEach((id, name) -> lines.add("  " + name + ": " + opened.getOrDefault(id, 0)));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, PanelCase panelCase) {
        lines.add("  " + panelCase.reference() + ", before the panel since "
                + ReadableDates.dateAndTime(panelCase.opened(), Partnerships.ZONE));
        lines.add("    Question: " + Optional.ofNullable(panelCase.question()).orElse("not instigated yet"));
        lines.add("    Decision: " + Optional.ofNullable(panelCase.decision()).orElse("open"));
        lines.add("    Issues: " + Optional.ofNullable(panelCase.issues()).orElse("not reported yet"));
    }

    private BpmnModelInstance ladder(Partnership partnership) {
        return repository.getBpmnModelInstance(repository.createProcessDefinitionQuery().tenantIdIn(partnership.id())
                .processDefinitionKey(partnership.id() + "-escalation").latestVersion().singleResult().getId());
    }

    /** The stage that calls the panel. */
    private static String panelStage(BpmnModelInstance ladder) {
        return ladder.getModelElementsByType(CallActivity.class).stream().filter(c -> PANEL.equals(c.getCalledElement()))
                .map(c -> ((SubProcess) c.getParentElement()).getId()).findFirst().orElseThrow();
    }

    private static Map<String, String> stages(BpmnModelInstance ladder) {
        Map<String, String> stages = new LinkedHashMap<>();
        ladder.getModelElementsByType(SubProcess.class).stream().filter(s -> StageModel.input(s, Vars.STAGE).isPresent())
                .forEach(s -> stages.put(s.getId(), s.getName()));
        return stages;
    }
}

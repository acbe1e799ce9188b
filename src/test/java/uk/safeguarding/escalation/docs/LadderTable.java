package uk.safeguarding.escalation.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.Properties;
import uk.safeguarding.escalation.partnership.Aim;
import uk.safeguarding.escalation.partnership.CounterpartRule;
import uk.safeguarding.escalation.partnership.ImmediateRiskRule;
import uk.safeguarding.escalation.partnership.OverallLimit;
import uk.safeguarding.escalation.partnership.PanelRule;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.RoundTableRule;
import uk.safeguarding.escalation.partnership.Settings;
import uk.safeguarding.escalation.partnership.Subject;

/** The ladders side by side, as people read them: stages and limits from the models, rules from the partnerships' files. */
final class LadderTable {

    /** A partnership with the model of its ladder. */
    record Ladder(Partnership partnership, BpmnModelInstance model) {
    }

    /** Number of the steps of special routes, outside the numbered stages. */
    private static final int SPECIAL = 0;
    private static final String NONE = "none";
    private static final String BREAK = "<br>";

    private final List<Ladder> ladders;

    LadderTable(List<Ladder> ladders) {
        this.ladders = List.copyOf(ladders);
    }

    /** One column for each partnership, one row for each stage and for each rule. */
    Table table() {
        Table table = new Table(cells("", LadderTable::heading)).row(cells("For", LadderTable::subjects));
        int last = ladders.stream().flatMap(l -> stages(l).stream().map(s -> row(l, s)))
                .mapToInt(Integer::intValue).max().orElseThrow();
        IntStream.rangeClosed(SPECIAL + 1, last).forEach(n -> table.row(cells("Stage " + n, l -> stage(l, n))));
        return table.row(cells("Special routes", l -> stage(l, SPECIAL)))
                .row(cells("Counted beside, moves nothing", LadderTable::aims))
                .row(cells("Overall limit", l -> l.partnership().rules().overallLimit().map(LadderTable::overall).orElse(NONE)))
                .row(cells("Immediate risk", l -> risk(l.partnership().immediateRisk())))
                .row(cells("Resolution panel", l -> l.partnership().rules().panel().map(LadderTable::panel).orElse(NONE)))
                .row(cells("Round table", l -> l.partnership().rules().roundTable().map(LadderTable::roundTable).orElse(NONE)))
                .row(cells("Counterpart not known", l -> counterpart(l.partnership().rules().counterpart())))
                .row(cells("Confirmation and feedback", l -> confirmation(l.partnership().settings())))
                .row(cells("The last word", LadderTable::lastWord));
    }

    /** The id in words: {@code South Gloucestershire}. */
    private static String heading(Ladder ladder) {
        return Arrays.stream(ladder.partnership().id().split("-")).map(LadderTable::capital).collect(Collectors.joining(" "));
    }

    private static String subjects(Ladder ladder) {
        return ladder.partnership().subjects().contains(Subject.CHILD) ? "children and adults" : "adults";
    }

    private static String aims(Ladder ladder) {
        String aims = ladder.partnership().rules().aims().stream().map(Aim::words).collect(Collectors.joining(BREAK));
        return aims.isEmpty() ? NONE : aims;
    }

    private static String confirmation(Settings settings) {
        return switch (settings.confirmationAndFeedback()) {
            case POLICY -> "as the policy has it";
            case PLATFORM_STANDARD -> "added by the platform";
            case OFF -> NONE;
        };
    }

    private String[] cells(String row, Function<Ladder, String> column) {
        return Stream.concat(Stream.of(row), ladders.stream().map(column)).toArray(String[]::new);
    }

    /** Everything with a stage's number, as drawn from left to right and from top to bottom. */
    private static List<SubProcess> stages(Ladder ladder) {
        return ladder.model().getModelElementsByType(SubProcess.class).stream()
                .filter(s -> StageModel.input(s, Vars.STAGE).isPresent())
                .sorted(Comparator.comparing(LadderTable::left).thenComparing(LadderTable::top)).toList();
    }

    private static double left(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds().getX();
    }

    private static double top(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds().getY();
    }

    private static int number(SubProcess stage) {
        return Integer.parseInt(StageModel.input(stage, Vars.STAGE).orElseThrow());
    }

    /** The row in which a stage stands: one that people know by a name is a special route. */
    private static int row(Ladder ladder, SubProcess stage) {
        return ladder.partnership().rules().stageNames().containsKey(number(stage)) ? SPECIAL : number(stage);
    }

    private static String stage(Ladder ladder, int number) {
        String found = stages(ladder).stream().filter(s -> row(ladder, s) == number).map(s -> words(s) + ": " + limit(s))
                .collect(Collectors.joining(BREAK));
        return found.isEmpty() ? NONE : found;
    }

    /** The name without the number that stands in the first column. */
    private static String words(SubProcess stage) {
        String name = stage.getName().replaceFirst("^Stage \\d+: ", "").replace(": ", ", ");
        return capital(name);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String limit(SubProcess stage) {
        return "**" + StageModel.input(stage, Vars.LIMIT).map(Integer::valueOf).map(LadderTable::days).orElse("no limit") + "**";
    }

    private static String days(int number) {
        return number + (number == 1 ? " working day" : " working days");
    }

    private static String overall(OverallLimit limit) {
        return "**" + days(limit.workingDays()) + "** from the first concern until it is settled or at stage " + limit.opensStage()
                + (limit.agreedOtherwise() ? "; another date can be agreed" : "");
    }

    private static String risk(ImmediateRiskRule rule) {
        List<String> said = new ArrayList<>();
        said.add(rule.outsideLadder() ? "dealt with outside the ladder, which goes on" : rule.byDiscretion() ? "any stage from stage " + rule.entryStage() + " on can be chosen"
                : "the ladder begins at stage " + rule.entryStage());
        rule.remainingStageWorkingDays().ifPresent(d -> said.add(days(d) + " for each stage that remains, or what is set"));
        if (rule.asksWhoWasConsulted()) {
            said.add("who was consulted is asked");
        }
        if (rule.tellsSafeguardingLead()) {
            said.add("the safeguarding lead is told at once");
        }
        return String.join("; ", said);
    }

    private static String panel(PanelRule rule) {
        return "at least " + rule.minimumAgencies() + " member agencies, "
                + (rule.parties() == PanelRule.Parties.INCLUDED ? "the parties among them" : "none of them concerned");
    }

    private static String roundTable(RoundTableRule rule) {
        return "senior managers of all parties beside any stage, at most " + days(rule.withinWorkingDays()) + " ahead";
    }

    private static String counterpart(CounterpartRule rule) {
        String asked = rule.askedOf() == CounterpartRule.AskedOf.OFFICE ? "the Board's office is asked"
                : "those who act for that side already are asked";
        return asked + (rule.answerWorkingDays().isPresent() ? ", for an answer within " + days(rule.answerWorkingDays().getAsInt()) : "");
    }

    /** What comes at the end where nobody agrees: a decision that binds, or one that does not. */
    private static String lastWord(Ladder ladder) {
        List<String> outcomes = ladder.model().getModelElementsByType(FlowNode.class).stream()
                .map(n -> Properties.of(n, "outcome")).toList();
        return Stream.of(Outcome.RESOLVED_BINDING, Outcome.DECIDED_NOT_BINDING).filter(o -> outcomes.contains(o.name()))
                .map(Outcome::words).collect(Collectors.joining(", or "));
    }
}

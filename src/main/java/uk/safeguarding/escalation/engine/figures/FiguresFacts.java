package uk.safeguarding.escalation.engine.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.Figures;
import uk.safeguarding.escalation.dispute.register.Figures.Case;
import uk.safeguarding.escalation.dispute.register.Figures.Learning;
import uk.safeguarding.escalation.dispute.register.Figures.Monitored;
import uk.safeguarding.escalation.dispute.register.Figures.Period;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.partnership.Partnership;

/** The figures for the Board in plain words (SOL-1.6, SOL-1.7b, SOL-2.9, SOL-2.10b). */
@Component
class FiguresFacts implements FactSource {

    private static final String NONE = "None.";
    private static final String OUTSIDE = "outside: ";

    private final Figures figures;
    private final Partnerships partnerships;

    FiguresFacts(Figures figures, Partnerships partnerships) {
        this.figures = figures;
        this.partnerships = partnerships;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("figures", s -> JsonValues.text(text(s.partnership(), period(s))));
        facts.put("generalIssuesList", s -> JsonValues.text(list(s.partnership(), figures.generalIssues(period(s)))));
        facts.put("trainingNeedsList", s -> JsonValues.text(list(s.partnership(), figures.trainingNeeds(period(s)))));
        // only some ladders ask for it: elsewhere the form leaves it out
        facts.put("learningList", s -> Optional.of(figures.lessons(period(s))).filter(all -> !all.isEmpty())
                .map(all -> JsonValues.text(list(s.partnership(), all))).orElse(null));
        facts.put("monitoringList", s -> Optional.of(figures.monitored(period(s))).filter(all -> !all.isEmpty())
                .map(all -> JsonValues.text(monitoring(all))).orElse(null));
        return facts;
    }

    /** Stage, days taken, effectiveness and suggestions of every closed dispute with a Monitoring Form (SGL-X3.5, SGL-T.3). */
    private static String monitoring(List<Monitored> all) {
        return all.stream().map(m -> m.reference() + ", stage " + m.stage() + ", " + m.workingDays() + " working days ("
                + m.calendarDays() + " calendar days)" + (m.agreedFrame() ? ", agreed time frame" : "") + "\n  Effectiveness: "
                + m.effectiveness() + "\n  Suggestions: " + m.suggestions()).collect(Collectors.joining("\n"));
    }

    private Period period(Situation s) {
        LocalDate from = LocalDate.parse((String) s.variable().apply("from"));
        LocalDate to = LocalDate.parse((String) s.variable().apply("to"));
        if (to.isBefore(from)) {
            throw new Refusal("Raised up to and including: " + ReadableDates.date(to) + " lies before " + ReadableDates.date(from)
                    + ". Please give a later day.");
        }
        return Period.of(s.partnership().id(), from, to, partnerships.calendar(s.partnership().id()));
    }

    private String text(Partnership partnership, Period period) {
        WorkingDayCalendar calendar = partnerships.calendar(partnership.id());
        List<Case> cases = figures.cases(period);
        List<Case> within = cases.stream().filter(c -> c.stageReached() > 0).toList();
        List<Case> resolved = within.stream().filter(c -> c.outcome() != null).toList();
        List<String> lines = new ArrayList<>();
        lines.add("Disagreements raised: " + cases.size());
        add(lines, "By category", Figures.count(cases, c -> category(partnership, c)));
        add(lines, "By example", Figures.count(cases, c -> example(partnership, c)));
        add(lines, "By highest stage reached", Figures.count(within, c -> "Stage " + c.stageReached()));
        add(lines, "By outcome", Figures.count(cases, c -> c.outcome() == null ? "open" : c.outcome().words()));
        Optional.of(figures.courtReferrals(period)).filter(n -> n > 0)
                .ifPresent(n -> lines.add("Court of Protection approached about a best-interests decision: " + n));
        add(lines, "Working days from raise to resolution", days(resolved, c -> c.workingDays(calendar).getAsInt()));
        partnership.rules().aims().forEach(aim -> lines.add("Resolved within " + aim.workingDays() + " working days of "
                + aim.from().words() + ": " + resolved.stream()
                .filter(c -> c.outcome() != Outcome.WITHDRAWN).filter(c -> c.within(aim, calendar)).count() + " of " + within.size()));
        add(lines, "Days between identifying the issue and raising it", days(cases, c -> c.daysToRaise(calendar)));
        lines.add("Published limits:");
        figures.limits(period).forEach(l -> lines.add("  Stage " + l.stage() + ": ended " + l.ended() + ", of these at its limit "
                + "without agreement " + l.limitReached()));
        asked(lines, "Safeguarding criteria misunderstood", figures.answers(period, "criteriaMisunderstood"));
        asked(lines, "Protocol amendment needed", figures.answers(period, "protocolAmendment"));
        return String.join("\n", lines);
    }

    /** What the form at the closing asks in some ladders only. */
    private static void asked(List<String> lines, String question, Map<String, Integer> answers) {
        if (!answers.isEmpty()) {
            add(lines, question, answers);
        }
    }

    private static void add(List<String> lines, String heading, Map<?, Integer> counts) {
        lines.add(heading + ":");
        counts.forEach((what, count) -> lines.add("  " + what + ": " + count));
    }

    /** How many disputes took each number of days, by rising number. */
    private static Map<String, Integer> days(List<Case> cases, Function<Case, Integer> days) {
        Map<Integer, Integer> counts = cases.stream().collect(Collectors.groupingBy(days, TreeMap::new,
                Collectors.summingInt(c -> 1)));
        Map<String, Integer> readable = new LinkedHashMap<>();
        counts.forEach((number, count) -> readable.put(number == 1 ? "1 day" : number + " days", count));
        return readable;
    }

    private static String category(Partnership partnership, Case c) {
        if (c.category().startsWith(OUTSIDE)) {
            String ground = c.category().substring(OUTSIDE.length());
            return "For another procedure: " + partnership.redirects().stream().filter(r -> r.groundId().equals(ground))
                    .map(r -> r.label()).findFirst().orElse(ground);
        }
        return partnership.categories().stream().filter(k -> k.id().equals(c.category())).map(k -> k.label()).findFirst()
                .orElse("Something else");
    }

    private static String example(Partnership partnership, Case c) {
        return c.example() == null ? null : partnership.examples().stream().filter(e -> e.id().equals(c.example()))
                .map(e -> e.label()).findFirst().orElse(c.example());
    }

    private String list(Partnership partnership, List<Learning> entries) {
        WorkingDayCalendar calendar = partnerships.calendar(partnership.id());
        return entries.isEmpty() ? NONE : entries.stream().map(e -> e.reference() + ", "
                + ReadableDates.date(calendar.dateOf(e.writtenAt())) + ": " + e.text()).collect(Collectors.joining("\n"));
    }
}

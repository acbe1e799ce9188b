package uk.safeguarding.escalation.engine.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.SummaryYear;
import uk.safeguarding.escalation.dispute.register.AnnualSummaries;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;

/** What the office's task for the annual summary shows (HAR-4.4h, AMB-36). */
@Component
class AnnualSummaryFacts implements FactSource {

    private final AnnualSummaries summaries;
    private final AnnualSummaryText texts;

    AnnualSummaryFacts(AnnualSummaries summaries, AnnualSummaryText texts) {
        this.summaries = summaries;
        this.texts = texts;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("annualSummary", s -> JsonValues.text(texts.of(s.partnership(), year(s))));
        facts.put("earlierSummary", s -> summaries.latest(s.partnership().id(), year(s).ending())
                .map(earlier -> JsonValues.text(earlier.summary())).orElse(null));
        return facts;
    }

    private static SummaryYear year(Situation s) {
        return new SummaryYear(LocalDate.parse((String) s.variable().apply(Vars.SUMMARY_YEAR)));
    }
}

package uk.safeguarding.escalation.engine.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.decision.SummaryYear;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.AnnualSummaries;
import uk.safeguarding.escalation.dispute.register.AnnualSummaries.Summary;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.BoardNotices;
import uk.safeguarding.escalation.partnership.Partnership;

/** Beginning and keeping the annual summary, by the names under which its model knows them (HAR-4.4h, AMB-36). */
@Configuration(proxyBeanMethods = false)
class AnnualSummaryActs {

    /** Starts the summary when it falls due. */
    @Bean
    JavaDelegate askForSummary(@Lazy RuntimeService runtime) {
        return execution -> runtime.createMessageCorrelation("annualSummaryDue").tenantId(execution.getTenantId())
                .correlateStartMessage();
    }

    /**
     * Says which year the summary is for: that of the form, or, when the calendar started it, the one that has just ended. A year
     * whose summary is there is not done twice by the calendar.
     */
    @Bean
    JavaDelegate beginAnnualSummary(AnnualSummaries summaries, Partnerships partnerships, Clock clock) {
        return execution -> {
            String partnership = execution.getTenantId();
            LocalDate today = partnerships.calendar(partnership).dateOf(clock.instant());
            Object asked = execution.getVariable("yearEnding");
            SummaryYear year = asked == null ? SummaryYear.lastBefore(today)
                    : SummaryYear.endingIn(((Number) asked).intValue(), today);
            boolean kept = summaries.latest(partnership, year.ending()).isPresent();
            if (asked != null) {
                year.check(kept, "yes".equals(execution.getVariable("isCorrection")));
            }
            execution.setVariable(Vars.SUMMARY_YEAR, year.ending().toString());
            execution.setVariable("alreadyKept", asked == null && kept);
        };
    }

    /** What the calendar asked for is sent; only what somebody asked for, or what was sent before, can be left (HAR-4.4h). */
    @Bean
    TaskListener summaryIsOwed(AnnualSummaries summaries) {
        return task -> {
            LocalDate year = LocalDate.parse((String) task.getVariable(Vars.SUMMARY_YEAR));
            if ("discard".equals(task.getVariable("summaryStep")) && task.getVariable("yearEnding") == null
                    && summaries.latest(task.getTenantId(), year).isEmpty()) {
                throw new Refusal("What to do: the summary of this year is due and has not been sent yet. Send it, with a remark if "
                        + "something has to be explained; a mistake in it can be corrected afterwards.");
            }
        };
    }

    /** Keeps the summary, and sends it to the Board and to the partnership above it. */
    @Bean
    JavaDelegate keepAnnualSummary(AnnualSummaries summaries, AnnualSummaryText texts, Partnerships partnerships,
                                   BoardNotices notices, Clock clock) {
        return execution -> {
            Partnership partnership = partnerships.get(execution.getTenantId());
            SummaryYear year = new SummaryYear(LocalDate.parse((String) execution.getVariable(Vars.SUMMARY_YEAR)));
            Optional<Summary> before = summaries.latest(partnership.id(), year.ending());
            String because = Entry.textOf(execution.getVariable("correctionReason"));
            year.check(before.isPresent(), because != null);
            Summary summary = new Summary(0, partnership.id(), year.ending(), texts.of(partnership, year),
                    Entry.textOf(execution.getVariable("remarks")), ActingUser.id(), clock.instant(), before.map(Summary::id).orElse(null), because);
            summaries.keep(summary);
            notices.annualSummary(partnership, (because == null ? "Annual summary" : "Correction of the annual summary")
                    + " of resolution panels, year ending " + ReadableDates.date(year.ending()), body(summary));
        };
    }

    private static String body(Summary summary) {
        return (summary.because() == null ? "" : "Corrected because: " + summary.because() + "\n\n") + summary.summary() + "\n"
                + (summary.remarks() == null ? "" : "\nRemarks: " + summary.remarks() + "\n");
    }
}

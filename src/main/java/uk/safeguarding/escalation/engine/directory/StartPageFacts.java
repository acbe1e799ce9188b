package uk.safeguarding.escalation.engine.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.RunMode;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.SampleAccount;
import uk.safeguarding.escalation.web.PolicyReviews;
import uk.safeguarding.escalation.web.SampleAccounts;

/** What the start page shows of the partnerships: sample accounts in evaluation mode, overdue policy reviews (GEN-25). */
@Configuration(proxyBeanMethods = false)
class StartPageFacts {

    @Bean
    SampleAccounts sampleAccounts(Partnerships partnerships) {
        return new SampleAccounts() {
            @Override
            public List<Row> rows() {
                List<Row> rows = new ArrayList<>();
                for (Partnership p : partnerships.all()) {
                    for (SampleAccount account : p.sampleAccounts()) {
                        rows.add(new Row(p.name(), account.lastName(), account.firstName(), account.userId()));
                    }
                }
                return rows;
            }

            @Override
            public String password() {
                return RunMode.EVALUATION_PASSWORD;
            }
        };
    }

    @Bean
    PolicyReviews policyReviews(Partnerships partnerships, Clock clock) {
        return () -> partnerships.all().stream().filter(p -> p.policy().isReviewOverdue(
                clock.instant().atZone(Partnerships.ZONE).toLocalDate())).map(p -> new PolicyReviews.Review(p.name(),
                p.policy().title(), p.policy().reviewDue())).toList();
    }
}

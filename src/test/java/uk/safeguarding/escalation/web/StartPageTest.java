package uk.safeguarding.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import uk.safeguarding.escalation.RunMode;
import uk.safeguarding.escalation.support.Proves;

class StartPageTest {

    private final SampleAccounts accounts = new SampleAccounts() {
        @Override
        public List<Row> rows() {
            return List.of(new Row("Sol<b>ihull", "Council & NHS", "Team \"manager\"", "a<script>"));
        }

        @Override
        public String password() {
            return "evaluation<only";
        }
    };

    @Test
    void evaluationShowsTheSampleAccountsWithEveryCharacterEscaped() {
        String page = page(RunMode.EVALUATION, Map.of("accounts", accounts));

        assertThat(page).contains("Sample accounts", "Sol&lt;b&gt;ihull", "Council &amp; NHS",
                "Team &quot;manager&quot;", "a&lt;script&gt;", "evaluation&lt;only");
        assertThat(page).doesNotContain("<script", "<b>");
        assertThat(page).contains("Do not enter real people’s data");
    }

    @Test
    void evaluationLeavesTheSectionOutWhenThereAreNoSampleAccounts() {
        assertThat(page(RunMode.EVALUATION, Map.of())).doesNotContain("Sample accounts");
    }

    @Test
    void productionNeverShowsSampleAccounts() {
        assertThat(page(RunMode.PRODUCTION, Map.of("accounts", accounts)))
                .doesNotContain("Sample accounts", "Evaluation mode", "script&gt;")
                .contains("Tasklist", "Cockpit", "Admin");
    }

    @Test
    @Proves("GEN-25")
    void overduePolicyReviewsAreShownWithTheirDate() {
        PolicyReviews reviews = () -> List.of(new PolicyReviews.Review("South <Gloucestershire>",
                "Resolution of Professional Differences", LocalDate.of(2023, 6, 30)));

        assertThat(page(RunMode.PRODUCTION, Map.of("reviews", reviews)))
                .contains("Policy reviews overdue", "South &lt;Gloucestershire&gt;",
                        "<time datetime=\"2023-06-30\">30 June 2023</time>");
    }

    @Test
    @Proves("GEN-25")
    void withoutAnOverdueReviewTheSectionIsLeftOut() {
        PolicyReviews none = List::of;
        assertThat(page(RunMode.PRODUCTION, Map.of("reviews", none))).doesNotContain("reviews overdue");
    }

    @Test
    void theAdministratorsPasswordIsShownOnlyInEvaluationAndOnlyWhileItIsThePublishedOne() {
        assertThat(page(RunMode.EVALUATION, Map.of(), "evaluation-only"))
                .contains("<code>the&lt;admin</code>", "<code>evaluation-only</code>");
        assertThat(page(RunMode.EVALUATION, Map.of(), "a secret of mine")).doesNotContain("a secret of mine");
        assertThat(page(RunMode.PRODUCTION, Map.of(), "a secret of mine")).doesNotContain("a secret of mine", "admin&");
    }

    private static String page(RunMode mode, Map<String, Object> beans) {
        return page(mode, beans, "");
    }

    private static String page(RunMode mode, Map<String, Object> beans, String adminPassword) {
        StaticListableBeanFactory factory = new StaticListableBeanFactory(beans);
        return new StartPage(mode, factory.getBeanProvider(SampleAccounts.class),
                factory.getBeanProvider(PolicyReviews.class), "the<admin", adminPassword).page().getBody();
    }
}

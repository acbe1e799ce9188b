package uk.safeguarding.escalation.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.safeguarding.escalation.RunMode;

/**
 * The page at {@code /}: what this is and where each kind of user goes from here. In evaluation mode it also lists the
 * sample accounts; in production it never does, whatever beans there are.
 */
@RestController
class StartPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Nothing but our own style sheet is ever loaded by this page, and nobody may frame it. */
    private static final String CONTENT_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final RunMode mode;
    private final ObjectProvider<SampleAccounts> accounts;
    private final ObjectProvider<PolicyReviews> reviews;
    private final String adminUser;
    private final String adminPassword;

    StartPage(RunMode mode, ObjectProvider<SampleAccounts> accounts, ObjectProvider<PolicyReviews> reviews,
            @Value("${safeguarding.admin.user:administrator}") String adminUser,
            @Value("${safeguarding.admin.password:}") String adminPassword) {
        this.mode = mode;
        this.adminUser = adminUser;
        this.adminPassword = adminPassword;
        this.accounts = accounts;
        this.reviews = reviews;
    }

    /**
     * The page.
     *
     * @return HTML, not to be stored
     */
    @GetMapping("/")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", CONTENT_SECURITY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(html());
    }

    private String html() {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Safeguarding escalation</title>
                <link rel="stylesheet" href="css/pages.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <a class="skip" href="#main">Skip to main content</a>
                <header><p class="product">Safeguarding escalation</p></header>
                <main id="main" tabindex="-1">
                <h1>Settling disagreements between agencies about a person at risk</h1>
                """
                + (mode.isEvaluation() ? evaluationNotice() : "")
                + PURPOSE
                + reviewSection()
                + (mode.isEvaluation() ? accountSection() : "")
                + """
                </main>
                <footer><p>If a person is at immediate risk, act first: call 999. An escalation never replaces \
                safeguarding action.</p></footer>
                </body>
                </html>
                """;
    }

    private static final String EVALUATION_NOTICE = """
            <section class="notice" aria-labelledby="evaluation">
            <h2 id="evaluation">Evaluation mode</h2>
            <p><strong>Do not enter real people’s data.</strong> The accounts and directories here are made up, their
            passwords are no secret, and no mail leaves this machine.</p>
            """;

    /** The password is shown only while it is the published one. */
    private String evaluationNotice() {
        String administrator = RunMode.EVALUATION_PASSWORD.equals(adminPassword)
                ? "<p>The administrator’s account is <code>" + htmlEscape(adminUser) + "</code>, its password <code>"
                        + htmlEscape(adminPassword) + "</code> unless somebody changed it in Admin.</p>\n"
                : "";
        return EVALUATION_NOTICE + administrator + "</section>\n";
    }

    private static final String PURPOSE = """
            <p>This software runs the escalation ladders of safeguarding partnerships, for adults and in Wolverhampton also for
            children: who talks to whom at each stage, by when, and what is recorded.</p>
            <nav aria-labelledby="where">
            <h2 id="where">Where to go</h2>
            <ul class="cards">
            <li><h3><a href="camunda/app/tasklist/default/">Tasklist</a></h3>
            <p>For staff of the agencies and the Board offices: your tasks, starting a dispute, and reporting something
            about one that is running.</p></li>
            <li><h3><a href="camunda/app/cockpit/default/">Cockpit</a></h3>
            <p>For administrators: which disputes are running, at what stage, and what has gone wrong.</p></li>
            <li><h3><a href="camunda/app/admin/default/">Admin</a></h3>
            <p>For administrators: accounts, and who holds which post.</p></li>
            </ul>
            </nav>
            """;

    private String reviewSection() {
        PolicyReviews source = reviews.getIfAvailable();
        List<PolicyReviews.Review> overdue = source == null ? List.of() : source.overdue();
        if (overdue.isEmpty()) {
            return "";
        }
        StringBuilder section = new StringBuilder("""
                <section aria-labelledby="reviews">
                <h2 id="reviews">Policy reviews overdue</h2>
                <p>These policies have passed the review date that they give themselves. Disputes run on as before.</p>
                <ul>
                """);
        for (PolicyReviews.Review review : overdue) {
            section.append("<li>").append(htmlEscape(review.partnership())).append(": ")
                    .append(htmlEscape(review.policy())).append(", review due <time datetime=\"")
                    .append(review.dueOn()).append("\">").append(DAY.format(review.dueOn()))
                    .append("</time></li>\n");
        }
        return section.append("</ul>\n</section>\n").toString();
    }

    private String accountSection() {
        SampleAccounts source = accounts.getIfAvailable();
        if (source == null || source.rows().isEmpty()) {
            return "";
        }
        StringBuilder section = new StringBuilder("""
                <section aria-labelledby="accounts">
                <h2 id="accounts">Sample accounts</h2>
                """);
        section.append("<p>The password of every account is <code>")
                .append(htmlEscape(source.password())).append("</code>.</p>\n");
        source.rows().stream().collect(Collectors.groupingBy(SampleAccounts.Row::partnership, LinkedHashMap::new,
                Collectors.toList())).forEach((partnership, rows) -> section.append(accounts(partnership, rows)));
        return section.append("</section>\n").toString();
    }

    /** The accounts of one partnership, behind its name. */
    private static String accounts(String partnership, List<SampleAccounts.Row> rows) {
        StringBuilder table = new StringBuilder("<details>\n<summary>").append(htmlEscape(partnership)).append("</summary>\n")
                .append("<div class=\"scroll\" role=\"region\" aria-label=\"Sample accounts of ").append(htmlEscape(partnership))
                .append("""
                \" tabindex="0">
                <table>
                <thead><tr><th scope="col">Agency</th><th scope="col">Post</th><th scope="col">Account</th></tr></thead>
                <tbody>
                """);
        for (SampleAccounts.Row row : rows) {
            table.append("<tr><td>").append(htmlEscape(row.agency())).append("</td><td>").append(htmlEscape(row.post()))
                    .append("</td><th scope=\"row\"><code>").append(htmlEscape(row.userId())).append("</code></th></tr>\n");
        }
        return table.append("</tbody>\n</table>\n</div>\n</details>\n").toString();
    }
}

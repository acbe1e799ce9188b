package uk.safeguarding.escalation.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser that is installed on this machine; none is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Starts the browser. Where there is none the test is reported as not run, and fails in continuous integration. */
    static Chromium start() {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String message = "No Chromium was found on the PATH (looked for " + String.join(", ", COMMANDS)
                    + "), so the walk through the browser is not run. Install the package chromium to run it.";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            assumeTrue(false, message);
        }
        return new Chromium(program.orElseThrow());
    }

    private static Optional<Path> program() {
        List<Path> folders = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank()).map(Path::of).toList();
        return COMMANDS.stream().flatMap(command -> folders.stream().map(folder -> folder.resolve(command)))
                .filter(Files::isExecutable).findFirst();
    }

    /** A window of its own, with nobody signed in. */
    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package uk.safeguarding.escalation.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import uk.safeguarding.escalation.Application;

/**
 * A test of the whole application in evaluation mode, on a real PostgreSQL in a folder of its own and a free port. Jobs
 * run only when a test runs them. All tests that carry this annotation, and nothing that changes the context (no mock
 * beans, no further properties), share one running application for the whole JVM.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=false")
@ContextConfiguration(initializers = TestDataFolder.class)
public @interface ApplicationTest {
}

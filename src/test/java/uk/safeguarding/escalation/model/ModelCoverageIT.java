package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every node and every flow of every model is run through by the tests: what no test has reached nobody knows to work. */
class ModelCoverageIT {

    @Test
    void everyNodeAndEveryFlowIsRunThroughByTheTests() {
        assertThat(Coverage.missing(Coverage.FILE, Models.all())).as("nodes and flows of the models that no test runs through").isEmpty();
    }
}

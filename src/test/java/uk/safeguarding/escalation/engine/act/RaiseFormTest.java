package uk.safeguarding.escalation.engine.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.support.Proves;

/** What a raised disagreement counts as, whatever the browser showed. */
class RaiseFormTest {

    private static final String REDIRECTS = """
            redirects:
              - {ground: conduct, label: Conduct, destination: Elsewhere, advice: Go there}
              - {ground: outside, label: Outside, destination: Elsewhere, advice: Go there, excludes: true}
            """;

    private static Partnership partnership(String more) throws IOException {
        try (InputStream file = RaiseFormTest.class.getResourceAsStream("/partnerships/sound.yaml")) {
            return PartnershipLoader.load("x.yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8) + more);
        }
    }

    @ParameterizedTest(name = "{0}, another disagreement: {1}")
    @CsvSource({"none, no, true", "conduct, no, false", "conduct, yes, true", "outside, no, false", "outside, yes, false"})
    @Proves({"AMB-62", "SOL-X.1"})
    void besideAGroundThatExcludesNothingIsSettledHere(String ground, String alsoDispute, boolean within) throws IOException {
        RaiseForm form = new RaiseForm(Map.of("outsideGround", ground, "alsoDispute", alsoDispute), partnership(REDIRECTS));
        assertThat(form.withinProcedure()).isEqualTo(within);
    }

    @Test
    void withoutAnyGroundTheLadderApplies() throws IOException {
        assertThat(new RaiseForm(Map.of(), partnership("")).withinProcedure()).isTrue();
    }
}

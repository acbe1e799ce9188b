package uk.safeguarding.escalation.decision.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.decision.panel.SamplePanels.HARROW_BOARD;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.escalation.support.Proves;

/** A name that somebody types is no way round the independence of a panel. */
@Proves({"AMB-35", "HAR-4.4c", "HAR-4.4d"})
class FoundAgencyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Probation Service | probation  service", "Probation Service | The Probation Service.", "Prob\u00e9 Trust | Probe trust",
        "Health & Care | Health and Care", "St Luke's Hospice | St Luke\u2019s hospice", "Mencap Ltd | Mencap"})
    void oneNameIsOneAgencyHoweverItIsWritten(String one, String other) {
        assertThat(FoundAgency.id(one)).isEqualTo(FoundAgency.id(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harrow Council", "HARROW COUNCIL", "the harrow-council", "Harrow Council Adult Services", "Council",
        "CNWL", "Weald Police", "hospital trust"})
    void whatTheDirectoryHasIsKnown(String name) {
        assertThat(FoundAgency.known(name, HARROW_BOARD.names())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Probation Service", "Barnet Council", "St Luke's Hospice"})
    void whatItDoesNotHaveIsNew(String name) {
        assertThat(FoundAgency.known(name, HARROW_BOARD.names())).isEmpty();
        assertThat(HARROW_BOARD.names()).doesNotContainKey(FoundAgency.id(name));
    }

    @Test
    void anAgencyThatWasFoundBeforeIsKnownByPartOfItsName() {
        assertThat(FoundAgency.known("London Probation Service", Map.of(FoundAgency.id("Probation Service"), "Probation Service")))
                .contains("Probation Service");
        assertThat(FoundAgency.isName(" .,-")).isFalse();
    }

    @Property
    void howLettersAndSpacesAreWrittenMakesNoOtherAgency(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String first,
                                                         @ForAll @AlphaChars @StringLength(min = 1, max = 20) String second) {
        String id = FoundAgency.id(first + " " + second);
        assertThat(FoundAgency.id(" " + first.toUpperCase(java.util.Locale.ROOT) + " - " + second + ".")).isEqualTo(id);
        assertThat(FoundAgency.known(first + " " + second, Map.of("x-agency", second + " " + first + " " + second))).isPresent();
    }
}

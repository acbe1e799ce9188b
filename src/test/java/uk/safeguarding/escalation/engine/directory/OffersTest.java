package uk.safeguarding.escalation.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safeguarding.escalation.engine.form.FormSchema;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PartnershipLoader;
import uk.safeguarding.escalation.partnership.PartnershipSource;
import uk.safeguarding.escalation.support.Proves;

/** What only some policies know is in no form of the others. */
class OffersTest {

    private static final SortedMap<Integer, String> STAGES = new TreeMap<>(Map.of(1, "Stage 1", 2, "Stage 2", 3, "Stage 3",
            4, "Stage 4: Resolution Panel"));

    private static Partnership partnership(String id) throws IOException {
        Path file = Path.of("src/main/resources/partnerships", id + ".yaml");
        return PartnershipLoader.loadAll(List.of(new PartnershipSource(id + ".yaml", Files.readString(file)))).get(0);
    }

    private static FormSchema declaration(String partnership) throws IOException {
        return FormSchema.parse(new FormLists(partnership(partnership), STAGES)
                .fill(Files.readString(Path.of("forms/shared/declare-immediate-risk.form"))));
    }

    @ParameterizedTest
    @CsvSource({"solihull, false, false, false, false", "south-gloucestershire, true, true, true, true",
            "harrow, true, true, false, false"})
    @Proves({"GEN-07", "SGL-A.5b", "HAR-0.2"})
    void eachPartnershipIsOfferedWhatItsPolicyKnows(String id, boolean stage, boolean consultation, boolean limits,
                                                    boolean timeFrame) throws IOException {
        FormSchema form = declaration(id);
        assertThat(form.field("startStage").isPresent()).isEqualTo(stage);
        assertThat(form.field("notConsultedBecause").isPresent()).isEqualTo(consultation);
        assertThat(form.field("remainingWorkingDays").isPresent()).isEqualTo(limits);
        assertThat(new Offers(partnership(id)).include(Offers.AGREED_TIME_FRAME)).isEqualTo(timeFrame);
        assertThat(form.field("risk")).isPresent();
    }

    @Test
    @Proves("SGL-A.5b")
    void theStagesOfferedAreThoseOfThePolicy() throws IOException {
        assertThat(declaration("south-gloucestershire").field("startStage").orElseThrow().options())
                .containsExactly("stay", "2", "3", "4");
        assertThat(declaration("harrow").field("startStage").orElseThrow().options()).containsExactly("stay", "1", "2", "3", "4");
    }

    @Test
    void whatNothingKnowsIsAMistakeOfTheDesigner() throws IOException {
        Offers offers = new Offers(partnership("solihull"));
        assertThat(offers.include(null)).isTrue();
        assertThatThrownBy(() -> offers.include("agreedTimeframe")).hasMessageContaining("agreedTimeFrame");
    }
}

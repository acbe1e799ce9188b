package uk.safeguarding.escalation.engine.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import uk.safeguarding.escalation.StartRefused;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Side;
import uk.safeguarding.escalation.dispute.register.AbsenceRegister;
import uk.safeguarding.escalation.dispute.register.CalendarChanges;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The partnerships' files in a folder of the Board's own: what an administrator adds there counts from the next start on. */
@ApplicationTest
class PartnershipFolderTest {

    private static final Path FILES = Path.of("src/main/resources/partnerships");
    private static final String TENANT = "south-gloucestershire";
    private static final String COLUMN = "matrix:\n"
            + "  - {sector: fire, stage: 1, carries: [practitioner], leads: [line-manager]}\n"
            + "  - {sector: fire, stage: 2, carries: [line-manager], leads: [senior-manager]}\n"
            + "  - {sector: fire, stage: 3, carries: [senior-manager], leads: [organisation-director]}\n"
            + "  - {sector: fire, stage: 4, leads: [board-representative]}\n";

    @TempDir
    Path folder;
    @Autowired
    ResourcePatternResolver resources;
    @Autowired
    CalendarChanges changes;
    @Autowired
    DisputeRegister disputes;
    @Autowired
    StageRegister stages;
    @Autowired
    RecordRegister records;
    @Autowired
    AbsenceRegister absences;
    @Autowired
    Accounts accounts;
    @Autowired
    Clock clock;
    @Autowired
    RepositoryService repository;
    @Autowired
    DirectorySync directorySync;
    @Autowired
    SampleAccountsSync samples;
    @Autowired
    IdentityService identity;

    private String wider() throws IOException {
        return Files.readString(FILES.resolve(TENANT + ".yaml")).replace("matrix:\n", COLUMN)
                .replace("Firefighter, rungs: [practitioner]", "Firefighter, positions: [practitioner]")
                .replace("Watch manager, rungs: [line-manager]", "Watch manager, positions: [line-manager]")
                .replace("rungs: [senior-manager]", "positions: [senior-manager]")
                .replace("{id: board-representative, name: SGSAB representative, rungs: [board-representative]",
                        "{id: chief, name: Chief officer, positions: [organisation-director]}\n      - {id: board-representative, "
                                + "name: SGSAB representative, positions: [board-representative]");
    }

    @Test
    @Proves("SGL-X2.2")
    void aNewColumnIsUsedByNewDisputesWithoutTouchingTheModels() throws IOException {
        Files.writeString(folder.resolve(TENANT + ".yaml"), wider());
        long versions = repository.createProcessDefinitionQuery().processDefinitionKey(TENANT + "-escalation").count();
        Partnerships wider = new Partnerships(resources, folder.toString(), changes);
        assertThat(wider.all()).hasSize(1);
        directorySync.groups(wider.get(TENANT));
        samples.accounts(wider.get(TENANT));
        try {
            String reference = disputed();
            Absences there = new Absences(absences, wider, accounts, clock);
            HandlerDirectory directory = new HandlerDirectory(wider, disputes, records, accounts, stages,
                    new Sides(wider, disputes, stages, records, accounts), there);
            assertThat(directory.at(reference, "fire", "senior-manager", null).groups())
                    .containsExactly(TENANT + ".fire.station-manager", TENANT + ".fire.chief");
            assertThat(directory.at(reference, "fire", "board-representative", null).groups())
                    .containsExactly(TENANT + ".fire.board-representative");
            assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(TENANT + "-escalation").count())
                    .isEqualTo(versions);
        } finally {
            identity.deleteUser(TENANT + "-fire-chief");
            identity.deleteGroup(TENANT + ".fire.chief");
        }
    }

    private String disputed() {
        String reference = disputes.nextReference(TENANT, "SGL", 2027);
        Instant at = Instant.parse("2027-02-01T09:00:00Z");
        LocalDate on = LocalDate.of(2027, 2, 1);
        disputes.add(new Dispute(reference, TENANT, "1", "somebody", at, on, on, "not-safe", null, "A-1", 1));
        disputes.addParty(reference, new Party("fire", "fire", null, Side.RAISING, "somebody", null, null), "somebody", at);
        return reference;
    }

    @Test
    void aFolderWithoutAFileOrWithAMistakeIsRefusedInWords() throws IOException {
        assertThatThrownBy(() -> new Partnerships(resources, folder.toString(), changes)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("There is no partnership's file").hasMessageContaining(folder.toString());
        Files.writeString(folder.resolve("mine.yaml"), "id: mine\n");
        assertThatThrownBy(() -> new Partnerships(resources, folder.toString() + "/", changes)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("mine.yaml");
    }

    @Test
    void withoutASettingTheFilesThatComeWithTheApplicationAreRead() {
        assertThat(new Partnerships(resources, "classpath*:partnerships", changes).get("solihull").referencePrefix())
                .isEqualTo("SOL");
    }
}

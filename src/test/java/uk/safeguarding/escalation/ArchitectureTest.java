package uk.safeguarding.escalation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules that keep the house in order: a move to another engine is a matter of one package, and who may do what and by when
 * can be read, and tested, without any framework.
 */
@AnalyzeClasses(packages = "uk.safeguarding.escalation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE = "uk.safeguarding.escalation";
    private static final String ENGINE = HOUSE + ".engine..";
    private static final String CALENDAR = HOUSE + ".calendar..";
    private static final String PARTNERSHIP = HOUSE + ".partnership..";
    private static final String DECISION = HOUSE + ".decision..";
    private static final String DISPUTE = HOUSE + ".dispute..";
    private static final String REGISTER = HOUSE + ".dispute.register..";
    private static final String[] FRAMEWORKS = {"org.springframework..", "org.camunda..", "java.sql..", "javax.sql..",
            "jakarta..", "org.flywaydb..", "org.postgresql..", "com.fasterxml.."};

    @ArchTest
    static final ArchRule onlyTheEnginePackageKnowsTheEngine = noClasses().that().resideOutsideOfPackage(ENGINE)
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..")
            .because("a move to a successor of the engine must stay a rename in one package");

    @ArchTest
    static final ArchRule calendarPartnershipAndDecisionAreFreeOfFrameworks = noClasses()
            .that().resideInAnyPackage(CALENDAR, PARTNERSHIP, DECISION)
            .should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule disputesAreFreeOfFrameworksButForTheirRegister = noClasses()
            .that().resideInAPackage(DISPUTE).and().resideOutsideOfPackage(REGISTER)
            .should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule theRegisterKnowsNoEngine = noClasses().that().resideInAPackage(REGISTER)
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", ENGINE);

    @ArchTest
    static final ArchRule disputesDoNotKnowTheirRegister = noClasses()
            .that().resideInAPackage(DISPUTE).and().resideOutsideOfPackage(REGISTER)
            .should().dependOnClassesThat().resideInAPackage(REGISTER);

    @ArchTest
    static final ArchRule onlyThePartnershipsReadYaml = noClasses().that().resideOutsideOfPackage(PARTNERSHIP)
            .should().dependOnClassesThat().resideInAPackage("org.yaml..");

    @ArchTest
    static final ArchRule onlyTheCalendarKnowsWhereHolidaysComeFrom = noClasses().that().resideOutsideOfPackage(CALENDAR)
            .should().dependOnClassesThat().resideInAPackage("de.focus_shift..");

    @ArchTest
    static final ArchRule arrowsPointToTheRulesAndNeverBack = noClasses()
            .that().resideInAnyPackage(CALENDAR, PARTNERSHIP, DECISION, DISPUTE)
            .should().dependOnClassesThat().resideInAnyPackage(ENGINE, HOUSE + ".web..", HOUSE + ".notification..", HOUSE + ".document..")
            .orShould().dependOnClassesThat().resideInAPackage(HOUSE);

    @ArchTest
    static final ArchRule mailAndPagesDoNotKnowTheEngine = noClasses()
            .that().resideInAnyPackage(HOUSE + ".web..", HOUSE + ".notification..", HOUSE + ".document..")
            .should().dependOnClassesThat().resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule theCalendarStandsAlone = classes().that().resideInAPackage(CALENDAR)
            .should().onlyDependOnClassesThat().resideInAnyPackage(CALENDAR, "java..", "de.focus_shift..");

    @ArchTest
    static final ArchRule noCyclesBetweenThePackages = slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles();
}

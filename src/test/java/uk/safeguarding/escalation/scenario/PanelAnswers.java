package uk.safeguarding.escalation.scenario;

import java.util.List;
import uk.safeguarding.escalation.engine.form.JsonValues;

/** Answers to the forms of a resolution panel. */
final class PanelAnswers {

    private PanelAnswers() {
    }

    private static Answers safe() {
        return Answers.of().with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager, council");
    }

    /** A composition: members as {@code user/agency} or {@code user}, without the partnership, and who chairs. */
    static Answers form(String partnership, String chair, String... members) {
        return Answers.of().with("formationStep", "form")
                .with("panelMembers", JsonValues.list(List.of(members).stream().map(m -> partnership + "-" + m).toList()))
                .with("panelChair", partnership + "-" + chair);
    }

    /** Further member agencies have to be asked first. */
    static Answers widenFirst() {
        return Answers.of().with("formationStep", "widen").with("wideningReason", "The fire service has nobody free");
    }

    /** A further agency was found. */
    static Answers found(String agency, String email) {
        return safe().with("furtherAgency", agency).with("furtherEmail", email);
    }

    static Answers independent() {
        return Answers.of().with("independent", "yes");
    }

    static Answers noInterest() {
        return Answers.of().with("interestDeclared", "none");
    }

    static Answers interest() {
        return Answers.of().with("interestDeclared", "interest").with("interest", "The adult is my uncle");
    }

    /** The same of the member's agency. */
    static Answers interestOfAgency() {
        return Answers.of().with("interestDeclared", "agency").with("interest", "We inspected the home");
    }

    static Answers representation(String text) {
        return safe().with("representationStep", "give").with("representation", text);
    }

    static Answers waives() {
        return safe().with("representationStep", "waive").with("representationWaiver", "All is in our record");
    }

    static Answers decision() {
        return safe().with("discussedAt", "2027-02-01T09:30").with("discussionMeans", "video")
                .with("panelDecision", "The trust makes a discharge plan").with("panelReasons", "The risk was known")
                .with("nextCourse", "Plan by Friday, review in a week").with("action1", "Discharge plan")
                .with("action1Owner", "Matron, trust").with("action1Due", "2027-02-05");
    }
}

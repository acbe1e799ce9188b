package uk.safeguarding.escalation.scenario;

import java.util.List;
import uk.safeguarding.escalation.engine.form.JsonValues;

/** Answers to the forms that follow the Monitoring Form, and to those of South Gloucestershire's closing and mediation. */
final class MonitoringAnswers {

    private MonitoringAnswers() {
    }

    /** The initiating manager completes the form. */
    static Answers completion() {
        return Answers.of().with("effectiveness", "It was quick and open").with("suggestions", "Name the counterpart earlier");
    }

    /** A receiving manager signs. */
    static Answers countersignature() {
        return Answers.of().with("countersigned", true);
    }

    /** The Strategic Safeguarding Service Manager tells nobody else. */
    static Answers noneRequired() {
        return Answers.of().with("distribution", "none");
    }

    /** The Strategic Safeguarding Service Manager tells these agencies. */
    static Answers tell(String... agencies) {
        return Answers.of().with("distribution", "agencies").with("distributionAgencies", JsonValues.list(List.of(agencies)))
                .with("distributionNote", "Please check your discharge plans");
    }

    /** A party's filing statements, with or without the copy of the Monitoring Form. */
    static Answers filing(String on, boolean copy) {
        Answers answers = Answers.of().with("caseFile", "Document 7").with("caseFileOn", on)
                .with("supervisionNotes", "Supervision of " + on).with("supervisionNotesOn", on);
        return copy ? answers.with("monitoringCopy", "Service-user file, document 8").with("monitoringCopyOn", on) : answers;
    }

    /** What was learnt. */
    static Answers learning() {
        return Answers.of().with("learning", "Plans are on file before the discharge").with("criteriaMisunderstood", "yes")
                .with("protocolAmendment", "no").with("generalIssuesFound", "none");
    }

    /** A debrief that is wanted. */
    static Answers debrief() {
        return Answers.of().with("debriefAnswer", "accepted").with("facilitator", "Practice supervisor, trust");
    }

    /** The mediator takes it on. */
    static Answers offer(String on) {
        return Answers.of().with("offerAnswer", "offer").with("mediationOn", on).with("adultImpact", "Stays on the ward until then");
    }

    /** What the mediator records: {@code decision} or {@code noDecision}. */
    static Answers mediation(String step, String discussedAt) {
        Answers answers = Answers.of().with("mediationStep", step).with("mediationText", "The trust writes the plan by Friday")
                .with("plan", "Nothing").with("interimSafety", "Two carers").with("interimSafetyOwner", "Team manager");
        return step.equals("noDecision") ? answers : answers.with("discussedAt", discussedAt).with("discussionMeans", "video")
                .with("participants", "Both representatives and the mediator");
    }
}

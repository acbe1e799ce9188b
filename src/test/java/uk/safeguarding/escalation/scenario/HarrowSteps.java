package uk.safeguarding.escalation.scenario;

import java.util.List;
import org.camunda.bpm.engine.task.Task;

/**
 * The way up Harrow's ladder, for stories that begin higher up: raised on Mon 1 Feb 2027 09:00 by the hospital trust's ward
 * sister against the council's safeguarding team, each stage ended as unresolved by decision at 10:00 of that day.
 */
final class HarrowSteps {

    static final String WARD_SISTER = "hospital-trust-ward-sister";
    static final String MATRON = "hospital-trust-matron";
    static final String TRUST_MEMBER = "hospital-trust-hsab-member";
    static final String SOCIAL_WORKER = "council-safeguarding-worker";
    static final String TEAM_MANAGER = "council-team-manager";
    static final String REVIEWER = "council-threshold-reviewer";
    static final String COUNCIL_MEMBER = "council-hsab-member";
    static final String CHAIR = "board-independent-chair";
    static final String D0 = "Mon 1 Feb 2027 10:00";
    static final String ON = "2027-02-01";
    static final String TALK = "2027-02-01T09:30";

    private HarrowSteps() {
    }

    /** In stage 1. */
    static Story raised(Kit kit) {
        return raised(kit, HarrowAnswers.raise(ON));
    }

    /** In the first step of the route, raised with these answers. */
    static Story raised(Kit kit, Answers raise) {
        return kit.story("harrow", "Mon 1 Feb 2027 09:00").as(WARD_SISTER).raises(raise);
    }

    /** In stage 2, which begins with the worker's briefing of the own manager. */
    static Story inStage2(Kit kit) {
        return inStage2(kit, HarrowAnswers.raise(ON));
    }

    /** As {@link #inStage2(Kit)}, raised with these answers. */
    static Story inStage2(Kit kit, Answers raise) {
        return raised(kit, raise).at(D0).as(WARD_SISTER).completes("discussion", HarrowAnswers.notResolved(TALK));
    }

    /** In stage 2, between the managers. */
    static Story betweenManagers(Kit kit) {
        return betweenManagers(kit, HarrowAnswers.raise(ON));
    }

    /** As {@link #betweenManagers(Kit)}, raised with these answers. */
    static Story betweenManagers(Kit kit, Answers raise) {
        return inStage2(kit, raise).as(WARD_SISTER).completes("briefing", HarrowAnswers.briefing());
    }

    /** In stage 3. */
    static Story inStage3(Kit kit) {
        return inStage3(kit, HarrowAnswers.raise(ON));
    }

    /** As {@link #inStage3(Kit)}, raised with these answers. */
    static Story inStage3(Kit kit, Answers raise) {
        return betweenManagers(kit, raise).as(MATRON).completes("discussion", HarrowAnswers.notResolved(TALK));
    }

    /** In stage 4: the panel is to be instigated. */
    static Story inStage4(Kit kit) {
        return inStage4(kit, HarrowAnswers.raise(ON));
    }

    /** As {@link #inStage4(Kit)}, raised with these answers. */
    static Story inStage4(Kit kit, Answers raise) {
        return inStage3(kit, raise).as(TRUST_MEMBER)
                .completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.notResolved(TALK)));
    }

    /** The Chair of the HSSP has instigated the panel: it is to be formed. */
    static Story atFormation(Story inStage4) {
        return inStage4.as("board-hssp-chair").completes("instigatePanel", HarrowAnswers.instigate()).as(CHAIR);
    }

    /** A panel of police, fire and housing sits, and every member has declared. */
    static Story panelSits(Story inStage4) {
        Story story = atFormation(inStage4).completes("formPanel", PanelAnswers.form("harrow", CHAIR, "police-hsab-member/police",
                "fire-hsab-member/fire", "housing-hsab-member/housing")).completes("confirmIndependence", PanelAnswers.independent());
        for (String member : List.of(CHAIR, "police-hsab-member", "fire-hsab-member", "housing-hsab-member")) {
            story.as(member).completes("declareInterest", PanelAnswers.noInterest());
        }
        return story;
    }

    /** Both parties are heard, and the panel decides. */
    static Story panelDecides(Story sitting) {
        for (Task hearing : sitting.allTasks()) {
            if (hearing.getTaskDefinitionKey().equals("giveRepresentation")) {
                String party = (String) sitting.kit().variable(hearing, "party");
                sitting.as((party.startsWith("council") ? "council" : party) + "-hsab-member");
                if (sitting.tasks("giveRepresentation").isEmpty()) {
                    sitting.as(party.startsWith("council") ? SOCIAL_WORKER : WARD_SISTER);
                }
                sitting.completes("giveRepresentation", PanelAnswers.representation("The case drifts"));
            }
        }
        return sitting.as(CHAIR).completes("panelDecision", PanelAnswers.decision()
                .with("discussedAt", sitting.records("harrow-instigate-panel").get(0).writtenAt().toString().substring(0, 16))
                .with("action1Due", "2039-01-01"));
    }

    /** In the first step of the threshold route: the talk with the Team Manager. */
    static Story atTeamManager(Kit kit) {
        return raised(kit, HarrowAnswers.raiseThreshold(ON)).at(D0);
    }

    /** The threshold decision is under review. */
    static Story underReview(Kit kit) {
        return atTeamManager(kit).as(WARD_SISTER).completes("discussion", HarrowAnswers.notResolved(TALK));
    }

    /** No agreement at the review: enquiry and Planning Meeting. */
    static Story atPlanningMeeting(Kit kit) {
        return underReview(kit).as(REVIEWER).completes("discussion",
                HarrowAnswers.reviewed(HarrowAnswers.notResolved(TALK), "upheld"));
    }

    /** Dissent from a meeting's decision, to be talked over with the own line manager. */
    static Story dissenting(Kit kit) {
        return raised(kit, HarrowAnswers.raiseDissent(ON)).at(D0);
    }
}

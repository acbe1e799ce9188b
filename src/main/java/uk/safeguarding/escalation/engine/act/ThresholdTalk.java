package uk.safeguarding.escalation.engine.act;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.partnership.Matter;
import uk.safeguarding.escalation.partnership.Partnership;

/** The route for threshold decisions is open against those who make such decisions (HAR-T.1, HAR-T.2). */
final class ThresholdTalk {

    private static final String ROUTE = "threshold";

    private ThresholdTalk() {
    }

    /**
     * Holds a disagreement that is being raised to it.
     *
     * @throws Refusal where the partnership's file has nobody at the challenged agency or team who acts at the route's first step
     */
    static void check(BpmnModelInstance model, RaiseForm form, List<Party> parties, Partnership partnership) {
        if (!form.withinProcedure() || !ROUTE.equals(form.route())) {
            return;
        }
        Optional<String> rung = StageModel.entryOf(model, ROUTE)
                .flatMap(step -> StageModel.input((SubProcess) model.getModelElementById(step), Vars.RUNG));
        Party challenged = parties.get(1);
        if (rung.isPresent() && partnership.postsAt(challenged.agency(), rung.get(), Matter.ofTeam(challenged.team())).isEmpty()) {
            throw new Refusal("Agency whose part you challenge: this agency or team makes no threshold decisions. Choose the agency "
                    + "and team that decided on the concern, or, under \"What you disagree with\", what it does or does not do.");
        }
    }
}

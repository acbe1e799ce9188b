package uk.safeguarding.escalation.engine.panel;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.MayComplete;
import uk.safeguarding.escalation.engine.presence.DutyPosts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Whose the tasks around a panel are. The board office sees them where nobody else is left, so that none waits unseen; but an
 * office that a party employs judges nothing in them: it looks for somebody who is free (AMB-30, AMB-54, GEN-19).
 */
@Component
class PanelTasks implements DutyPosts, MayComplete {

    private static final String WIDENING = "widenedBy";
    private static final Map<String, String> DUTIES = Map.of("instigatePanel", "instigatedBy", "formPanel", "formedBy",
            "confirmIndependence", "overseenBy", "widenPool", WIDENING);

    private final DisputeRegister disputes;
    private final PanelCases cases;
    private final Panel panel;
    private final Partnerships partnerships;

    PanelTasks(DisputeRegister disputes, PanelCases cases, Panel panel, Partnerships partnerships) {
        this.disputes = disputes;
        this.cases = cases;
        this.panel = panel;
        this.partnerships = partnerships;
    }

    @Override
    public Optional<Who> there(Task task, String reference) {
        return Optional.ofNullable(DUTIES.get(task.getTaskDefinitionKey()))
                .map(duty -> panel.whoIsThere(disputes.get(reference), duty));
    }

    /** Asking further agencies is clerical, and the person who is found is checked; all other duties are judgements. */
    @Override
    public void check(DelegateTask task) {
        String duty = DUTIES.get(task.getTaskDefinitionKey());
        if (duty == null || duty.equals(WIDENING)) {
            return;
        }
        Dispute dispute = disputes.get(Vars.reference(task.getExecution()));
        if (!panel.mayAct(dispute, duty, ActingUser.id())) {
            officeOfAParty(dispute).ifPresent(agency -> {
                throw new Refusal("\"" + task.getName() + "\": you work in the board office, which " + agency.name() + " employs, "
                        + "and that agency is a party to this dispute. Ask an administrator to give somebody who is free of the "
                        + "matter one of these posts: " + String.join(", ", panel.names(dispute, duty)) + ". They are asked on the "
                        + "next working morning. The case stays open, and the person is kept safe meanwhile as recorded.");
            });
        }
    }

    /** The party that employs the office in which the acting user works. */
    private Optional<Agency> officeOfAParty(Dispute dispute) {
        Partnership partnership = partnerships.get(dispute.partnership());
        return partnership.officeEmployer().filter(agency -> ActingUser.groups().contains(partnership.officeGroup()))
                .filter(cases.parties(dispute)::contains).flatMap(partnership::agency);
    }
}

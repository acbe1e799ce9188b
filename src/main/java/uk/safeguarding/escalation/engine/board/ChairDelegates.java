package uk.safeguarding.escalation.engine.board;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.mediation.MediatorConflicts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;

/** What the Chair's tasks do when they are completed. */
@Configuration(proxyBeanMethods = false)
class ChairDelegates {

    /** The Chair's choice, with the mediator whom they name (SGL-4.f), or an interest that takes the choice from them (AMB-20). */
    @Bean
    TaskListener recordChairDecision(RecordRegister records, DisputeRegister disputes, FormGuard guard,
                                     MediatorConflicts conflicts, ChairWatch watch) {
        return task -> {
            Dispute dispute = disputes.get(Vars.reference(task.getExecution()));
            Entry entry = FormGuard.written(records, task.getExecution());
            if ("interest".equals(entry.text("chairDecision"))) {
                stepsBack(dispute, entry.text("chairReason"), task.getExecution(), guard, watch);
            } else if ("mediation".equals(entry.text("chairDecision"))) {
                conflicts.ask(dispute, entry.text(MediatorConflicts.OTHER_MEDIATOR), "Who is asked to mediate", task.getExecution());
            }
        };
    }

    /** The Chair signs, does not sign, or has an interest that takes the signature from them (AMB-41, AMB-20). */
    @Bean
    TaskListener recordCountersignature(RecordRegister records, DisputeRegister disputes, FormGuard guard, ChairWatch watch) {
        return task -> {
            Dispute dispute = disputes.get(Vars.reference(task.getExecution()));
            Entry entry = FormGuard.written(records, task.getExecution());
            if ("interest".equals(entry.text("countersigned"))) {
                stepsBack(dispute, entry.text("countersignReason"), task.getExecution(), guard, watch);
            }
        };
    }

    /** The acting user declares an interest in their own words, and takes no further part. */
    private static void stepsBack(Dispute dispute, String interest, DelegateExecution execution, FormGuard guard, ChairWatch watch) {
        guard.keep(dispute.reference(), EntryKind.CONFLICT_DECLARED, Map.of("interest", interest), execution);
        watch.stepsBack(dispute, watch.post(dispute), ActingUser.id());
    }

    /** Who acts for the Chair, as the board office found; every party is told (AMB-20). */
    @Bean
    TaskListener recordActingChair(RecordRegister records, Chair chair, NoticeWriter notices, Partnerships partnerships) {
        return task -> {
            String reference = Vars.reference(task.getExecution());
            Entry entry = FormGuard.written(records, task.getExecution());
            String group = entry.text("actingChair");
            refuseUnlessMayAct(chair, task, group);
            appoint(task.getExecution(), group, entry.text("actingChairWhy"), notices, partnerships);
        };
    }

    /** Who is to act for the Chair may do so; appointed they are later, as somebody may have to countersign first (AMB-54). */
    @Bean
    TaskListener checkActingChair(RecordRegister records, Chair chair) {
        return task -> refuseUnlessMayAct(chair, task, FormGuard.written(records, task.getExecution()).text("actingChair"));
    }

    /** Appoints who was found, if they may still act; every party is told. Whoever owes an explanation is asked for it anew. */
    @Bean
    JavaDelegate appointActingChair(Chair chair, NoticeWriter notices, Partnerships partnerships, DisputeRegister disputes,
                                    ChairWatch watch) {
        return execution -> {
            String reference = Vars.reference(execution);
            String group = (String) execution.getVariable("actingChair");
            if (chair.mayAct(execution.getTenantId(), reference, group)) {
                appoint(execution, group, (String) execution.getVariable("actingChairWhy"), notices, partnerships);
                watch.askAnewWhyItTakesLonger(disputes.get(reference), group);
            }
        };
    }

    private static void refuseUnlessMayAct(Chair chair, DelegateTask task, String group) {
        if (group == null || !chair.mayAct(task.getTenantId(), Vars.reference(task.getExecution()), group)) {
            throw new Refusal("Who acts for the Chair: choose a post whose holder is there, has declared no interest in this "
                    + "dispute and does not hold the board office.");
        }
    }

    private static void appoint(DelegateExecution execution, String group, String why, NoticeWriter notices, Partnerships partnerships) {
        execution.setVariable(Chair.CHAIR_GROUP, group);
        String reference = Vars.reference(execution);
        notices.tell(reference, "acting-chair", notices.parties(reference), "somebody acts for the Chair",
                "The Chair takes no part in this dispute. In their place acts: "
                        + Chair.name(partnerships.get(execution.getTenantId()), group) + ".\n\nWhy: " + why);
    }
}

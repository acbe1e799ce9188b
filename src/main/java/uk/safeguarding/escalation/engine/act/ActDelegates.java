package uk.safeguarding.escalation.engine.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.notification.Recipient;

/** The short acts at any time: recorded, and handed to the running ladder where it changes its course. */
@Configuration(proxyBeanMethods = false)
class ActDelegates {

    static final String SETTLED = "This dispute is no longer open: its outcome has been reached. If agreed actions were not "
            + "done, report that instead.";

    @Bean
    JavaDelegate recordDiscussion(Acts acts, DisputeRegister disputes) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            if (disputes.closedAt(dispute.reference()).isPresent()) {
                throw new Refusal("This dispute is closed, so no discussion can be added to it. Correct a record, or report that "
                        + "an agreed action was not done.");
            }
            acts.party(execution);
            Map<String, Object> answers = new LinkedHashMap<>(acts.answers(execution));
            if (Boolean.TRUE.equals(answers.get("approved"))) {
                answers.put("approvedOn", acts.now().atZone(Partnerships.ZONE).toLocalDate().toString());
            }
            acts.keep(execution, EntryKind.DISCUSSION, answers);
        };
    }

    /** A dated addition to an earlier record of the same party; the record itself stays as it was written (GEN-24). */
    @Bean
    JavaDelegate correctRecord(Acts acts, RecordRegister records, TaskFacts facts) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            Party party = acts.party(execution);
            long number = number(execution.getVariable("recordNumber").toString());
            Entry corrected = records.all(dispute.reference()).stream().filter(e -> e.id() == number)
                    .filter(e -> party.id().equals(e.partyId())).findFirst().orElseThrow(() -> new Refusal(
                            "Number of the record: your side has no record with this number in " + dispute.reference() + "."));
            records.add(new Entry(0, dispute.reference(), corrected.stageEntry(), party.id(), EntryKind.CORRECTION, ActingUser.id(),
                    acts.now(), Map.of("correction", execution.getVariable("correction")), corrected.id()));
            facts.refresh(dispute.reference());
        };
    }

    private static long number(String written) {
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("Number of the record: please write the whole number that stands beside the record.");
        }
    }

    /** A raising party asks to withdraw; the agreement of a line manager of each of them is asked for next (GEN-21, AMB-10). */
    @Bean
    JavaDelegate askToWithdraw(Acts acts, DisputeRegister disputes) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            if (!acts.party(execution).raising()) {
                throw new Refusal("Only the side that raised a disagreement can withdraw it.");
            }
            refuseWhenSettled(disputes, dispute);
            acts.keep(execution, EntryKind.WITHDRAWAL);
            execution.setVariable(Vars.ALL_AGREE, true);
        };
    }

    @Bean
    JavaDelegate withdrawDispute(RunningLadder ladder, DisputeRegister disputes) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            disputes.lock(dispute.reference());
            if (disputes.outcome(dispute.reference()).isPresent()) {
                throw new Refusal("Do you agree to the withdrawal: the dispute's outcome has been reached meanwhile, so it cannot be "
                        + "withdrawn any more. Answer \"No\" with a note; the raiser is told why.");
            }
            ladder.correlate(dispute, "disputeWithdrawn", SETTLED);
        };
    }

    /** Withdrawal ends with the outcome: after an agreement or a binding decision it is refused (GEN-21, SC-X09). */
    static void refuseWhenSettled(DisputeRegister disputes, Dispute dispute) {
        disputes.outcome(dispute.reference()).ifPresent(o -> {
            throw new Refusal(o.outcome() == Outcome.RESOLVED_BINDING
                    ? "A binding decision has been made, so the disagreement cannot be withdrawn any more." : SETTLED);
        });
    }

    /**
     * What a line manager agrees to was asked for by somebody else (GEN-21). Who asked can still answer no, and so take the wish
     * back. One no is enough: no party ends what another one raised too (AMB-10).
     */
    @Bean
    TaskListener agreedByAnother() {
        return task -> {
            if ("yes".equals(task.getVariable("agrees")) && ActingUser.id().equals(task.getVariable(Vars.STARTED_BY))) {
                throw new Refusal("Do you agree: you asked for this yourself, so somebody else has to agree to it. Ask another line "
                        + "manager of your agency, or answer \"No\" to take it back.");
            }
            if ("no".equals(task.getVariable("agrees"))) {
                task.getExecution().getProcessInstance().setVariable(Vars.ALL_AGREE, false);
            }
        };
    }

    /** An agreed action was not done, as a party reports: the dispute is reopened (GEN-23). */
    @Bean
    JavaDelegate reopenDispute(Acts acts, RunningLadder ladder, Reopening reopening, @Lazy RuntimeService runtime,
                                 @Lazy TaskService tasks) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            acts.party(execution);
            acts.keep(execution, EntryKind.ACTION_NOT_DONE);
            StageEntry agreed = reopening.register(dispute, (String) execution.getVariable("notDone"));
            if (ladder.of(dispute).isPresent()) {
                ladder.correlate(dispute, "actionNotDone", notYet(tasks, dispute));
            } else {
                runtime.createMessageCorrelation("disputeReopened").tenantId(dispute.partnership())
                        .processInstanceBusinessKey(dispute.reference()).setVariable(Vars.REFERENCE, dispute.reference())
                        .setVariable(Vars.ENTRY_POINT, reopening.entryPoint(dispute, agreed)).setVariable(Vars.IMMEDIATE_RISK, false)
                        .correlateStartMessage();
            }
        };
    }

    /** Before its closing, or past it with something still owed, a ladder cannot go back: it says what is to be done first. */
    private static String notYet(TaskService tasks, Dispute dispute) {
        String open = tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference()).list().stream().map(Task::getName)
                .distinct().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return "This dispute cannot be opened again before what is still open in it has been done: " + open + ". Ask for that to be "
                + "done now, and report this then. If the adult is at risk, declare immediate risk at once.";
    }

    /**
     * An agreed action was not done, as the check on its date has shown: the dispute is reopened in the register, and the model
     * takes the ladder back (TRA-2.2h, AMB-52).
     */
    @Bean
    JavaDelegate reopenAfterCheck(DisputeRegister disputes, RecordRegister records, Reopening reopening) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            disputes.lock(dispute.reference());
            reopening.register(dispute, records.latest(dispute.reference(), EntryKind.IMPLEMENTATION_CHECK).orElseThrow()
                    .text("notDone"));
        };
    }

    /** The board office wants to read an agreement of which it keeps a copy: also when the dispute is closed (TRA-2.3g). */
    @Bean
    JavaDelegate findAgreement(Acts acts, RecordRegister records, DisputeRegister disputes) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            boolean kept = disputes.outcome(dispute.reference()).filter(o -> records.ofKind(dispute.reference(),
                    EntryKind.AGREEMENT_COPY).stream().anyMatch(e -> !e.writtenAt().isBefore(o.at()))).isPresent();
            if (!kept) {
                throw new Refusal("Reference: the office keeps no agreement of " + dispute.reference() + ". It keeps those of stage 3 and "
                        + "above, from when its task \"Keep a copy of the agreement\" is done until the dispute is opened again.");
            }
        };
    }

    /** A supporter joins a practitioner's stage 1: they see the task, stage and limit stay (GEN-30). */
    @Bean
    JavaDelegate attachSupporter(Acts acts, StageRegister stages, Accounts accounts, Sides sides, Partnerships partnerships,
                                 @Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            Party party = acts.party(execution);
            StageEntry open = stages.open(dispute.reference()).filter(e -> e.stage() == 1).orElseThrow(() -> new Refusal(
                    "A supporter can be attached while the practitioners talk (stage 1). This dispute is not in stage 1."));
            String supporter = accounts.userByEmail((String) execution.getVariable("supporterEmail"))
                    .filter(u -> sides.belongsTo(party, partnerships.get(dispute.partnership()), u))
                    .orElseThrow(() -> new Refusal("Supporter's e-mail address: nobody of your agency has an account with this "
                            + "address. Check it, or ask your administrator."));
            acts.keep(execution, EntryKind.SUPPORTER);
            for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference()).list()) {
                Object entry = runtime.getVariable(task.getExecutionId(), Vars.STAGE_ENTRY);
                if (party.id().equals(runtime.getVariable(task.getExecutionId(), Vars.PARTY))
                        && entry != null && ((Number) entry).longValue() == open.id()) {
                    tasks.addCandidateUser(task.getId(), supporter);
                }
            }
            stages.addHandler(dispute.reference(), open.id(), party.id(), null, supporter, acts.now());
        };
    }

    /** Adds a day that is no working day, or gives one back, and moves every open limit that it touches. */
    @Bean
    JavaDelegate changeCalendar(CalendarAct act) {
        return act::change;
    }

    /** Tells the raiser, and whoever asked, that a line manager did not agree to a withdrawal. */
    @Bean
    JavaDelegate tellNotWithdrawn(NoticeWriter writer, DisputeRegister disputes) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            writer.tell(dispute.reference(), "not-withdrawn", List.of(Recipient.user(dispute.raisedBy()),
                    Recipient.user((String) execution.getVariable(Vars.STARTED_BY))), "nothing was withdrawn",
                    disputes.outcome(dispute.reference()).isPresent()
                            ? "The dispute's outcome was reached before the line manager answered, so nothing was withdrawn."
                            : "A line manager of the raising side has not agreed to the withdrawal, so the disagreement goes on.");
        };
    }
}

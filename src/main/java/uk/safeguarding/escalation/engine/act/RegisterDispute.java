package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.Side;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.notice.RiskNotices;
import uk.safeguarding.escalation.engine.stage.TimeFrames;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Enters a raised disagreement in the register: reference, parties, entry stage. The form's answers become its first record
 * and leave the process, so that no task of another side carries them.
 */
@Component("registerDispute")
class RegisterDispute implements JavaDelegate {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Accounts accounts;
    private final FormGuard guard;
    private final Acts acts;
    private final TimeFrames frames;
    private final RiskNotices told;

    RegisterDispute(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, Accounts accounts,
                    FormGuard guard, Acts acts, TimeFrames frames, RiskNotices told) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.accounts = accounts;
        this.guard = guard;
        this.acts = acts;
        this.frames = frames;
        this.told = told;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Partnership partnership = partnerships.get(execution.getTenantId());
        WorkingDayCalendar calendar = partnerships.calendar(partnership.id());
        RaiseForm form = new RaiseForm(guard.answers(execution), partnership);
        LocalDate today = calendar.dateOf(acts.now());
        form.check();
        Party raising = raisingParty(partnership, form);
        Set<String> challenged = challenged(form, raising);

        Intake.Start start = new Intake(form, partnership, calendar, acts.now()).start(execution.getBpmnModelInstance(),
                parties(raising, challenged));
        String reference = disputes.nextReference(partnership.id(), partnership.referencePrefix(), today.getYear());
        disputes.add(new Dispute(reference, partnership.id(), StageModel.versionTag(execution), ActingUser.id(), acts.now(),
                form.identifiedOn().orElse(today), start.dayZero(), form.category(), form.example(), form.adult(),
                start.stage()));
        disputes.addParty(reference, raising, ActingUser.id(), acts.now());
        challenged.forEach(agency -> disputes.addParty(reference, receivingParty(partnership, agency, form), ActingUser.id(), acts.now()));

        execution.setProcessBusinessKey(reference);
        execution.setVariable(Vars.REFERENCE, reference);
        execution.setVariable(Vars.RISK_PARTY, raising.id());
        records.add(new Entry(0, reference, null, raising.id(), EntryKind.RAISE, ActingUser.id(), acts.now(), form.answers(),
                null));
        entered(reference, raising, start);
        handOver(execution, form, start.stage());
    }

    private static Set<String> parties(Party raising, Set<String> challenged) {
        Set<String> parties = new LinkedHashSet<>(List.of(raising.id()));
        parties.addAll(challenged);
        return parties;
    }

    /** What the process needs from here on; everything else of the form is in the register. */
    private void handOver(DelegateExecution execution, RaiseForm form, int entryStage) {
        execution.removeVariables(form.answers().keySet());
        execution.setVariable("withinProcedure", form.withinProcedure());
        execution.setVariable(Vars.IMMEDIATE_RISK, form.immediateRisk());
        BpmnModelInstance model = execution.getBpmnModelInstance();
        execution.setVariable(Vars.ENTRY_POINT, entryStage == Intake.SPECIAL_ROUTE
                ? StageModel.entryOf(model, form.route()).orElseThrow() : StageModel.activityOf(model, entryStage));
    }

    /** Why the ladder is not entered at stage 1, and a time frame that was agreed before (GEN-10, GEN-28, AMB-45). */
    private void entered(String reference, Party raising, Intake.Start start) {
        start.frame().ifPresent(frame -> frames.add(reference, start.overall().orElseThrow(), start.before().orElseThrow()));
        if (start.because() != null) {
            add(reference, raising, "entry", Map.of("because", start.because()));
        }
        if (start.risk() != null) {
            start.skipped().forEach(stage -> add(reference, raising, EntryKind.STAGE_SKIPPED,
                    Map.of("stage", stage, "because", start.because())));
            add(reference, raising, EntryKind.IMMEDIATE_RISK, start.risk());
            told.skipped(reference, start.skipped(), start.stage(), start.because());
        }
    }

    private void add(String reference, Party raising, String kind, Map<String, Object> answers) {
        records.add(new Entry(0, reference, null, raising.id(), kind, ActingUser.id(), acts.now(), answers, null));
    }

    private Party raisingParty(Partnership partnership, RaiseForm form) {
        Set<String> agencies = partnership.agenciesOf(ActingUser.groups());
        if (agencies.isEmpty()) {
            throw new Refusal("You hold no post at an agency of " + partnership.name() + ", so a disagreement cannot be raised "
                    + "in your name. Ask your administrator to give you your post in Admin.");
        }
        String agency = agencies.size() == 1 ? agencies.iterator().next() : Optional.ofNullable(form.raisingAgency())
                .filter(agencies::contains).orElseThrow(() -> new Refusal("Your agency: you hold posts at several agencies. "
                        + "Choose the one for which you raise this."));
        String team = ActingUser.groups().stream().map(partnership::post).flatMap(Optional::stream)
                .filter(p -> p.agency().id().equals(agency) && p.post().teamId() != null).map(p -> p.post().teamId())
                .findFirst().orElse(null);
        return new Party(agency, agency, team, Side.RAISING, ActingUser.id(), null, ActingUser.id());
    }

    private Set<String> challenged(RaiseForm form, Party raising) {
        if (!form.withinProcedure()) {
            return Set.of();
        }
        Set<String> agencies = new LinkedHashSet<>(List.of(form.challengedAgency()));
        agencies.addAll(form.otherAgencies());
        if (agencies.contains(raising.agency())) {
            throw new Refusal("Agency whose part you challenge: that is your own agency. A disagreement inside one organisation "
                    + "goes to your own line management, not to this ladder.");
        }
        return agencies;
    }

    private Party receivingParty(Partnership partnership, String agency, RaiseForm form) {
        boolean first = agency.equals(form.challengedAgency());
        String email = first ? form.challengedEmail() : null;
        String user = accounts.userByEmail(email).filter(u -> partnership.agenciesOf(accounts.groupsOf(u)).contains(agency))
                .orElse(null);
        return new Party(agency, agency, null, Side.RECEIVING, first ? form.challengedPerson() : "the agency's practitioner",
                email, user);
    }
}

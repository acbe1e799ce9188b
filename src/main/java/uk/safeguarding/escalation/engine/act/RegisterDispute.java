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
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.decision.ImmediateRisk;
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
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Enters a raised disagreement in the register: reference, parties, entry stage. The form's answers become its first record
 * and leave the process, so that no task of another side carries them.
 */
@Component("registerDispute")
class RegisterDispute implements JavaDelegate {

    private static final int SPECIAL_ROUTE = 0;

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final HandlerDirectory directory;
    private final FormGuard guard;
    private final Acts acts;

    RegisterDispute(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, HandlerDirectory directory,
                    FormGuard guard, Acts acts) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.directory = directory;
        this.guard = guard;
        this.acts = acts;
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

        int entryStage = entryStage(execution, partnership, calendar, form, today);
        String reference = disputes.nextReference(partnership.id(), partnership.referencePrefix(), today.getYear());
        disputes.add(new Dispute(reference, partnership.id(), StageModel.versionTag(execution), ActingUser.id(), acts.now(),
                form.identifiedOn().orElse(today), form.putOn().orElse(today), form.category(), form.example(), form.adult(),
                entryStage));
        disputes.addParty(reference, raising, ActingUser.id(), acts.now());
        challenged.forEach(agency -> disputes.addParty(reference, receivingParty(partnership, agency, form), ActingUser.id(), acts.now()));

        execution.setProcessBusinessKey(reference);
        execution.setVariable(Vars.REFERENCE, reference);
        execution.setVariable(Vars.RISK_PARTY, raising.id());
        records.add(new Entry(0, reference, null, raising.id(), EntryKind.RAISE, ActingUser.id(), acts.now(), form.answers(),
                null));
        skipped(reference, raising, partnership, form, entryStage);
        handOver(execution, form, entryStage);
    }

    /** What the process needs from here on; everything else of the form is in the register. */
    private void handOver(DelegateExecution execution, RaiseForm form, int entryStage) {
        execution.removeVariables(form.answers().keySet());
        execution.setVariable("withinProcedure", form.withinProcedure());
        execution.setVariable(Vars.IMMEDIATE_RISK, form.immediateRisk());
        execution.setVariable(Vars.ENTRY_POINT, specialRoute(execution, form).filter(route -> entryStage == SPECIAL_ROUTE)
                .orElseGet(() -> StageModel.activityOf(execution.getBpmnModelInstance(), entryStage)));
    }

    /** Where a special route begins that the policy has for this kind of disagreement (HAR-T.1, HAR-5.2). */
    private static Optional<String> specialRoute(DelegateExecution execution, RaiseForm form) {
        return Optional.ofNullable(form.route())
                .flatMap(route -> StageModel.entryOf(execution.getBpmnModelInstance(), route));
    }

    /** The stage at which the ladder is entered: 0 by a special route, above stage 1 for immediate risk, or where its limit had passed (GEN-28). */
    private int entryStage(DelegateExecution execution, Partnership partnership, WorkingDayCalendar calendar, RaiseForm form,
                           LocalDate today) {
        if (form.immediateRisk()) {
            return ImmediateRisk.decide(partnership.immediateRisk(), 0, true).entryStage();
        }
        if (!form.withinProcedure()) {
            return 1;
        }
        form.refuseStartAboveStage1();
        if (specialRoute(execution, form).isPresent()) {
            return SPECIAL_ROUTE;
        }
        Optional<Integer> limit = StageModel.limitOf(execution.getBpmnModelInstance(), 1);
        Instant now = acts.now();
        if (limit.isPresent() && !calendar.limit(form.putOn().orElse(today), limit.get()).isAfter(now)) {
            form.requireLateConfirmation(calendar.limit(form.putOn().orElse(today), limit.get()), limit.get());
            return 2;
        }
        return 1;
    }

    private void skipped(String reference, Party raising, Partnership partnership, RaiseForm form, int entryStage) {
        if (entryStage <= 1) {
            return;
        }
        String because = form.immediateRisk() ? "immediate risk to the adult" : "the limit of stage 1 had passed before entry";
        records.add(new Entry(0, reference, null, raising.id(), "entry", ActingUser.id(), acts.now(),
                Map.of("because", because), null));
        if (form.immediateRisk()) {
            ImmediateRisk.decide(partnership.immediateRisk(), 0, true).skippedStages().forEach(stage ->
                    records.add(new Entry(0, reference, null, raising.id(), EntryKind.STAGE_SKIPPED, ActingUser.id(), acts.now(),
                            Map.of("stage", stage, "because", because), null)));
            records.add(new Entry(0, reference, null, raising.id(), EntryKind.IMMEDIATE_RISK, ActingUser.id(), acts.now(),
                    form.riskAnswers(), null));
        }
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
        String user = directory.userByEmail(email).filter(u -> partnership.agenciesOf(directory.groupsOf(u)).contains(agency))
                .orElse(null);
        return new Party(agency, agency, null, Side.RECEIVING, first ? form.challengedPerson() : "the agency's practitioner",
                email, user);
    }
}

package uk.safeguarding.escalation.engine.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.Handlers;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Rung;

/** What is said when a duty inside a stage, or after it, is overdue. Nothing moves because of it. */
@Configuration(proxyBeanMethods = false)
class StepNotices {

    /** The concern has not been raised in time: the practitioner and the own line managers are reminded (WOL-4.1b). */
    @Bean
    JavaDelegate tellRaiseLate(NoticeWriter notices, FormGuard guard, DisputeTexts texts, DisputeRegister disputes,
                               StageRegister stages, HandlerDirectory directory) {
        return execution -> {
            String reference = Vars.reference(execution);
            Party raising = disputes.raisingParty(reference);
            StageEntry open = stages.open(reference).orElseThrow();
            String overdue = "not recorded as raised with the other side by " + texts.moment(stages.deadline(open.id()).orElseThrow());
            guard.keep(reference, EntryKind.RAISE_OVERDUE, Map.of("raiseOverdue", overdue), execution);
            List<Recipient> recipients = new ArrayList<>(List.of(Recipient.user(disputes.get(reference).raisedBy())));
            recipients.addAll(above(texts.partnership(reference), directory, reference, raising.id(), open.stage()));
            notices.tell(reference, EntryKind.RAISE_OVERDUE, recipients, "the concern is late to be raised", "This disagreement is "
                    + overdue + ". Please raise it by word of mouth and in writing, and record both. A late raise is accepted, and "
                    + "shown as late; the case goes to nobody else meanwhile.");
        };
    }

    /** Sides have not referred the matter in writing in time: those who owe it are told (WOL-4.3a). */
    @Bean
    JavaDelegate tellReferralOverdue(NoticeWriter notices, DisputeRegister disputes, RecordRegister records,
                                     HandlerDirectory directory, ReachablePeople people) {
        return execution -> {
            String reference = Vars.reference(execution);
            Long entry = Vars.stageEntry(execution);
            String rung = (String) execution.getVariable(Vars.RUNG);
            List<Recipient> recipients = disputes.parties(reference).stream().map(Party::id)
                    .filter(party -> records.ofKind(reference, EntryKind.WRITTEN_REFERRAL).stream()
                            .noneMatch(e -> Objects.equals(e.stageEntry(), entry) && party.equals(e.partyId())))
                    .flatMap(party -> Recipients.of(people.orWhoStepsIn(reference, party,
                            directory.at(reference, party, rung, entry))).stream()).distinct().toList();
            notices.tell(reference, "referral-overdue", recipients, "the written referral is overdue", "The matter should have been "
                    + "referred in writing to the next level by now, and that is not recorded. Please do it today. Nobody has to wait "
                    + "for it: the task to talk and settle is open already, and the limit of the stage runs on.");
        };
    }

    /**
     * The agreement has not been confirmed in writing in time: whoever owes it is told, with their managers (WOL-4.1h,
     * WOL-4.2c).
     */
    @Bean
    JavaDelegate tellConfirmationOverdue(NoticeWriter notices, DisputeTexts texts, StageRegister stages, Handlers handlers,
                                         HandlerDirectory directory) {
        return execution -> {
            String reference = Vars.reference(execution);
            List<Recipient> recipients = new ArrayList<>();
            handlers.confirmingGroups(execution).stream().map(Recipient::group).forEach(recipients::add);
            handlers.confirmingUsers(execution).stream().map(Recipient::user).forEach(recipients::add);
            recipients.addAll(above(texts.partnership(reference), directory, reference, handlers.confirmingParty(execution),
                    stages.lastLeft(reference).orElseThrow().stage()));
            notices.tell(reference, "confirmation-overdue", recipients, "the written confirmation is overdue", "The disagreement was "
                    + "agreed, and the agency that was challenged has not confirmed it in writing in the time that the policy gives. "
                    + "No further stage opens because of this, but the dispute cannot be closed before it is done.");
        };
    }

    /** The posts that act for a party at the stage above. */
    private static List<Recipient> above(Partnership partnership, HandlerDirectory directory, String reference, String party,
                                         int stage) {
        return partnership.rungsOfStage(stage + 1).stream().map(Rung::id)
                .flatMap(rung -> directory.at(reference, party, rung, null).groups().stream()).distinct().map(Recipient::group).toList();
    }
}

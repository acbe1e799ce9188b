package uk.safeguarding.escalation.engine.roundtable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.act.Acts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.Rung;
import uk.safeguarding.escalation.partnership.Sector;
import uk.safeguarding.escalation.partnership.RoundTableRule;

/**
 * Calls a round table of senior managers beside the stage that is open: by a manager of a party, in a dispute between sectors
 * for which the policy has it, soon, and with somebody for every party (TRA-3.1, TRA-3.2, AMB-16).
 */
@Component("conveneRoundTable")
class ConveneRoundTable implements JavaDelegate {

    private static final String OVER = "Reference of the dispute: no stage of this dispute is open, so a round table cannot be convened "
            + "in it. Where it is settled on another route, bring this to those who act there.";

    private final Acts acts;
    private final RunningLadder ladder;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final Partnerships partnerships;
    private final RoundTable roundTable;
    private final RoundTableNotices notices;
    private final TaskService tasks;

    ConveneRoundTable(Acts acts, RunningLadder ladder, DisputeRegister disputes, StageRegister stages, Partnerships partnerships, RoundTable roundTable,
                      RoundTableNotices notices, @Lazy TaskService tasks) {
        this.acts = acts;
        this.ladder = ladder;
        this.disputes = disputes;
        this.stages = stages;
        this.partnerships = partnerships;
        this.roundTable = roundTable;
        this.notices = notices;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = acts.disputeOfAnyParty(execution);
        Partnership partnership = partnerships.get(dispute.partnership());
        RoundTableRule rule = roundTable.rule(partnership.id());
        List<Party> parties = disputes.parties(dispute.reference());
        Party caller = acts.party(execution);
        if (stages.open(dispute.reference()).isEmpty()) {
            throw new Refusal(OVER);
        }
        refuseUnlessManager(caller, partnership);
        refuseWhileOpen(dispute);
        refuseBetweenOthers(parties, rule, partnership);
        refuseLate((String) execution.getVariable("meetingOn"), rule, partnerships.calendar(partnership.id()));
        refuseWithoutSeniorManagers(dispute, parties, rule, partnership);
        acts.keep(execution, EntryKind.ROUND_TABLE_CONVENED);
        ladder.correlate(dispute, "roundTableConvened", OVER);
        notices.convened(dispute, invited(execution), rule);
    }

    /** Any manager from stage 2 up, on either side; the raiser's own manager is one of them. */
    private static void refuseUnlessManager(Party party, Partnership partnership) {
        Set<String> managers = partnership.rungs().stream().filter(r -> r.stage() > 1).map(Rung::id).collect(Collectors.toSet());
        boolean manages = ActingUser.groups().stream().map(partnership::post).flatMap(Optional::stream)
                .filter(ref -> ref.agency().id().equals(party.agency())).map(PostRef::post)
                .anyMatch(post -> post.rungs().stream().anyMatch(managers::contains));
        if (!manages) {
            throw new Refusal("A round table is convened by a line manager or somebody above. Ask your line manager to convene it; "
                    + "if the person is at immediate risk, declare that at once.");
        }
    }

    private void refuseWhileOpen(Dispute dispute) {
        if (tasks.createTaskQuery().processInstanceBusinessKey(dispute.reference()).taskDefinitionKeyIn(RoundTable.TASKS).count() > 0) {
            throw new Refusal("Reference of the dispute: a round table is open already. Bring this to it.");
        }
    }

    /** A serious dispute between at least so many of the sectors that the policy names. */
    private static void refuseBetweenOthers(List<Party> parties, RoundTableRule rule, Partnership partnership) {
        long between = parties.stream().map(p -> partnership.agency(p.agency()).map(Agency::sectorId).orElse(""))
                .filter(rule.sectors()::contains).distinct().count();
        if (between < rule.minimumSectors()) {
            throw new Refusal("Reference of the dispute: a round table is for a dispute in which at least " + rule.minimumSectors()
                    + " of these disagree: " + partnership.sectors().stream().filter(s -> rule.sectors().contains(s.id()))
                    .map(Sector::label).collect(Collectors.joining(", ")) + ". If another of them is concerned, add it as a party first.");
        }
    }

    private void refuseLate(String meetingOn, RoundTableRule rule, WorkingDayCalendar calendar) {
        LocalDate day = LocalDate.parse(meetingOn);
        Instant latest = calendar.limit(calendar.dateOf(acts.now()), rule.withinWorkingDays());
        if (day.isAfter(calendar.dateOf(latest))) {
            throw new Refusal("Date of the round table: it is at most " + rule.withinWorkingDays() + " working days ahead, so "
                    + ReadableDates.date(calendar.dateOf(latest)) + " at the latest. Choose an earlier day.");
        }
    }

    private void refuseWithoutSeniorManagers(Dispute dispute, List<Party> parties, RoundTableRule rule, Partnership partnership) {
        parties.stream().filter(p -> roundTable.seniorManagers(dispute.reference(), p, rule).nobody()).findFirst().ifPresent(p -> {
            throw new Refusal("Senior managers: for " + partnership.agency(p.agency()).orElseThrow().name() + " nobody is known as "
                    + partnership.rung(rule.rung()).name() + ", and every party needs one at a round table. Ask the agency or an "
                    + "administrator to give the post a holder (in Admin, under Groups), and convene it then.");
        });
    }

    private static List<String> invited(DelegateExecution execution) {
        return JsonValues.plain(execution.getVariable("alsoInvited")) instanceof Collection<?> list
                ? list.stream().map(Object::toString).toList() : List.of();
    }
}

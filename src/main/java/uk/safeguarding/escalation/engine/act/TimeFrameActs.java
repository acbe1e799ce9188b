package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.AgreedTimeFrame;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.stage.DeadlineChange;
import uk.safeguarding.escalation.engine.stage.Deadlines;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.engine.stage.TimeFrames;
import uk.safeguarding.escalation.notification.Recipient;

/** The act by which the sides agree another time frame than the overall limit (SGL-T.3, AMB-44). */
@Configuration(proxyBeanMethods = false)
class TimeFrameActs {

    /** Who handles the dispute for a party in the open stage proposes; until every other party agrees nothing changes. */
    @Bean
    JavaDelegate proposeTimeFrame(Acts acts, TimeFrames frames, ReachablePeople people, RunningLadder ladder,
                                  DisputeTexts texts) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            Party party = acts.party(execution);
            StageEntry open = frames.check(dispute.reference(), LocalDate.parse((String) execution.getVariable("agreedUntil")),
                    (String) execution.getVariable("agreedReason"), (String) execution.getVariable("interimSafety"));
            if (!people.handles(dispute.reference(), open.id(), party.id(), ActingUser.id())) {
                throw new Refusal("Only somebody who handles the dispute for a party in the stage that is open can propose "
                        + "another time frame. Ask one of them; they are named in the last notice.");
            }
            if (ladder.anotherRuns(dispute, "agree-time-frame", execution.getProcessInstanceId())) {
                throw new Refusal("Another time frame has been proposed already, and the other side is being asked. Wait for its "
                        + "answer first.");
            }
            execution.setVariable(Vars.STAGE_ENTRY, open.id());
            Map<String, Object> proposal = new LinkedHashMap<>(acts.answers(execution));
            proposal.put("proposedFor", texts.party(texts.partnership(dispute.reference()), party));
            acts.keep(execution, EntryKind.TIME_FRAME, proposal);
        };
    }

    /** Every party has agreed: limits, timers and tasks move, and everybody is told the old date and the new one. */
    @Bean
    JavaDelegate agreeTimeFrame(TimeFrames frames, Deadlines deadlines, DeadlineChange change, NoticeWriter writer,
                                DisputeRegister disputes, DisputeTexts texts) {
        return execution -> {
            String reference = Vars.reference(execution);
            disputes.lock(reference);
            Instant before = deadlines.overallDue(reference).orElseThrow();
            AgreedTimeFrame frame = frames.agree(reference);
            change.recalculate(reference, "agreed time frame until " + ReadableDates.date(frame.until()) + ": " + frame.reason());
            writer.tell(reference, "time-frame-agreed", everybody(writer, disputes.get(reference)), "another time frame was agreed",
                    "All parties have agreed another time frame, because the overall limit cannot be kept.\n\nOverall limit before: "
                            + moment(before) + "\nNow: " + moment(deadlines.overallDue(reference).orElseThrow())
                            + ". The limit of the stage that is open moves with it.\nWhy: " + frame.reason()
                            + "\nHow " + texts.person(reference) + " is kept safe meanwhile: " + frame.interimSafety());
        };
    }

    /** A party did not agree, or the stage or the risk changed before all had answered: the limits stay as they were. */
    @Bean
    JavaDelegate tellTimeFrameNotAgreed(NoticeWriter writer, DisputeRegister disputes, Deadlines deadlines) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            writer.tell(dispute.reference(), "time-frame-not-agreed", everybody(writer, dispute), "no other time frame was agreed",
                    "Another time frame was proposed and not agreed to by every party while it could be. The limits stay as they "
                            + "were; the overall limit ends on " + moment(deadlines.overallDue(dispute.reference()).orElseThrow())
                            + ".");
        };
    }

    private static List<Recipient> everybody(NoticeWriter writer, Dispute dispute) {
        List<Recipient> everybody = new ArrayList<>(writer.parties(dispute.reference()));
        everybody.add(Recipient.user(dispute.raisedBy()));
        return everybody;
    }

    private static String moment(Instant instant) {
        return ReadableDates.dateAndTime(instant, Partnerships.ZONE);
    }
}

package uk.safeguarding.escalation.engine.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Uninvolved;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.DisputeGrants;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRole;

/**
 * Who chairs a meeting for the Chair: a member of the partnership from an agency that has nothing to do with the matter, as long as
 * that holds (WOL-EX.7, WOL-2.2, GEN-19).
 */
@Component
class MeetingChairs implements BoardBody {

    private static final String MESSAGE = "meetingChairConflict";
    private static final String NOMINEE = "nominee";

    private final Concerns concerns;
    private final RecordRegister records;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final DisputeTexts texts;
    private final RunningLadder ladder;
    private final DisputeGrants grants;
    private final RuntimeService runtime;
    private final Clock clock;
    private final DisputeRegister disputes;
    private final Absences absences;
    private final ChairWatch watch;
    private final ObjectProvider<TaskFacts> facts;

    MeetingChairs(Concerns concerns, RecordRegister records, Partnerships partnerships, Accounts accounts, DisputeTexts texts,
                  RunningLadder ladder, DisputeGrants grants, @Lazy RuntimeService runtime, Clock clock,
                  DisputeRegister disputes, Absences absences, ChairWatch watch, ObjectProvider<TaskFacts> facts) {
        this.concerns = concerns;
        this.records = records;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.texts = texts;
        this.ladder = ladder;
        this.grants = grants;
        this.runtime = runtime;
        this.clock = clock;
        this.disputes = disputes;
        this.absences = absences;
        this.watch = watch;
        this.facts = facts;
    }

    /** Everybody who can be asked: the agencies' representatives. Whether they may is checked when one is named. */
    List<Map<String, String>> options(Partnership partnership) {
        return partnership.agencies().stream().flatMap(agency -> partnership.postsWith(agency.id(), PostRole.BOARD_REPRESENTATIVE).stream()
                .flatMap(post -> accounts.members(post.groupId()).stream())
                .map(user -> Map.of("label", texts.user(user) + ", " + agency.name(), "value", user))).distinct().toList();
    }

    /** @throws Refusal where the nominee's agency has anything to do with the dispute, or the nominee has an interest */
    void refuseUnlessUninvolved(Dispute dispute, String nominee) {
        against(dispute, nominee).ifPresent(why -> {
            throw new Refusal("Who chairs the meeting: " + texts.user(nominee) + " cannot, because " + why
                    + ". Choose somebody of an agency that has nothing to do with the matter.");
        });
    }

    private Optional<String> against(Dispute dispute, String user) {
        boolean declared = records.ofKind(dispute.reference(), EntryKind.CONFLICT_DECLARED).stream().map(Entry::author)
                .anyMatch(user::equals);
        Partnership partnership = partnerships.get(dispute.partnership());
        if (!declared && concerns.actsForParty(dispute.reference(), user)) {
            return Optional.of("they act or have acted for a party");
        }
        Optional<Uninvolved.Against> against = concerns.of(dispute.reference())
                .against(partnership.employersOf(accounts.groupsOf(user)));
        return declared ? Optional.of("an interest was declared") : against.map(found -> partnership.agency(found.agency())
                .map(Agency::name).orElse(found.agency()) + " " + found.concern().words());
    }

    @Override
    public boolean concerns(Dispute dispute, String user) {
        return chairing(dispute).filter(user::equals).isPresent();
    }

    /** Takes the meeting from somebody who is no longer uninvolved; the Chair is asked anew. */
    @Override
    public void checkAgain(Dispute dispute) {
        chairing(dispute).ifPresent(user -> against(dispute, user).ifPresent(why -> takeAway(dispute, user, why)));
    }

    /** Where whoever chairs the meeting is away the matter goes back to the Chair; the office never chairs it in their place. */
    @Override
    public void everyMorning(String partnership) {
        for (String reference : disputes.open(partnership)) {
            Dispute dispute = disputes.get(reference);
            chairing(dispute).filter(user -> absences.today(partnership).contains(user) || !accounts.seesTasks(user, partnership))
                    .ifPresent(user -> {
                        disputes.lock(reference);
                        takeAway(dispute, user, "they are away");
                        facts.getObject().refresh(reference);
                    });
        }
    }

    /** Where the meeting is taken from the Chair at this same moment, it ends by that. */
    private void takeAway(Dispute dispute, String user, String why) {
        if (!watch.takesAway(dispute)) {
            ladder.tell(dispute, MESSAGE);
        }
        records.add(new Entry(0, dispute.reference(), null, null, EntryKind.MEDIATOR_STEPPED_BACK, ActingUser.id(), clock.instant(),
                Map.of("user", user, "because", why), null));
        grants.withdraw(dispute.reference(), Set.of(), Set.of(user));
    }

    private Optional<String> chairing(Dispute dispute) {
        return ladder.instances(dispute).stream().flatMap(id -> ladder.waiting(id, MESSAGE).stream())
                .flatMap(execution -> Stream.ofNullable((String) runtime.getVariable(execution, NOMINEE))).findFirst();
    }
}

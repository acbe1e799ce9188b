package uk.safeguarding.escalation.engine.board;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.DisputeGrants;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Holds the Chair, and whoever acts for them, to the rule on conflicts of interest while they have to countersign or decide
 * (AMB-20, AMB-41, GEN-19): what is open with somebody who may no longer act is taken away, and the ladder asks who is free.
 */
@Component
class ChairWatch implements BoardBody {

    /** The message with which a task is taken from the Chair. */
    static final String MESSAGE = "chairConflict";
    private static final String DELAY_MESSAGE = "delayAskedAnew";
    private static final String OFFERED_TO_CHAIR = "${chair.groups(execution)}";

    private final Chair chair;
    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Accounts accounts;
    private final RunningLadder ladder;
    private final DisputeGrants grants;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ObjectProvider<TaskFacts> facts;
    private final Clock clock;

    ChairWatch(Chair chair, Partnerships partnerships, DisputeRegister disputes, RecordRegister records, Accounts accounts,
               RunningLadder ladder, DisputeGrants grants, @Lazy RuntimeService runtime, @Lazy TaskService tasks,
               ObjectProvider<TaskFacts> facts, Clock clock) {
        this.chair = chair;
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.accounts = accounts;
        this.ladder = ladder;
        this.grants = grants;
        this.runtime = runtime;
        this.tasks = tasks;
        this.facts = facts;
        this.clock = clock;
    }

    /** While the Board has the dispute: the Chair, and every other post of the Board that can be asked to act for them. */
    @Override
    public boolean concerns(Dispute dispute, String user) {
        Partnership partnership = partnerships.get(dispute.partnership());
        return found(dispute).isPresent() && (accounts.members(post(dispute)).contains(user) || partnership.boardPosts().stream().filter(p -> p.role() != BoardRole.OFFICE)
                .anyMatch(p -> accounts.members(partnership.groupId(p)).contains(user)));
    }

    @Override
    public void checkAgain(Dispute dispute) {
        Set<String> barred = barred(dispute);
        if (!barred.isEmpty()) {
            takeAway(dispute, barred);
        }
        if (found(dispute).isPresent()) {
            askAnewWhyItTakesLonger(dispute, post(dispute));
        }
    }

    /** Whether what is open with the Chair is to be taken from them: somebody asked may not act, or nobody of them is there. */
    boolean takesAway(Dispute dispute) {
        return !barred(dispute).isEmpty() || nobodyThere(dispute);
    }

    private Set<String> barred(Dispute dispute) {
        Set<String> barred = open(dispute).flatMap(task -> asked(task).stream()).collect(Collectors.toCollection(HashSet::new));
        if (!barred.isEmpty()) {
            barred.removeAll(chair.free(dispute.reference(), post(dispute)));
        }
        return barred;
    }

    private boolean nobodyThere(Dispute dispute) {
        return open(dispute).findAny().isPresent() && chair.there(dispute.partnership(), dispute.reference(), post(dispute)).isEmpty();
    }

    /** Why it takes longer is asked of whoever acts as Chair now, else of whoever finds somebody (AMB-07, GEN-19). */
    void askAnewWhyItTakesLonger(Dispute dispute, String post) {
        Who who = chair.explains(dispute.partnership(), dispute.reference(), post);
        boolean others = ladder.instances(dispute).stream().flatMap(id -> ladder.waiting(id, DELAY_MESSAGE).stream())
                .flatMap(execution -> tasks.createTaskQuery().executionId(execution).list().stream())
                .anyMatch(task -> !asksThese(task, who, partnerships.get(dispute.partnership()).officeGroup()));
        if (others) {
            ladder.tell(dispute, DELAY_MESSAGE);
        }
    }

    /** Whether a task is offered to these, leaving the office aside, which stands in for whoever is away. */
    private boolean asksThese(Task task, Who who, String office) {
        Set<String> asked = new HashSet<>();
        tasks.getIdentityLinksForTask(task.getId()).stream().filter(l -> IdentityLinkType.CANDIDATE.equals(l.getType()))
                .map(l -> l.getGroupId() == null ? l.getUserId() : l.getGroupId()).forEach(asked::add);
        Set<String> wanted = new HashSet<>(who.groups());
        wanted.addAll(who.users());
        asked.remove(office);
        wanted.remove(office);
        return asked.equals(wanted);
    }

    /** Where nobody of the post is there any more an acting Chair is found, so that the office is never asked in their place. */
    @Override
    public void everyMorning(String partnership) {
        for (String reference : disputes.open(partnership)) {
            Dispute dispute = disputes.get(reference);
            if (nobodyThere(dispute)) {
                disputes.lock(reference);
                ladder.tell(dispute, MESSAGE);
                facts.getObject().refresh(reference);
            }
            if (found(dispute).isPresent()) {
                askAnewWhyItTakesLonger(dispute, post(dispute));
            }
        }
    }

    private void takeAway(Dispute dispute, Set<String> barred) {
        String group = post(dispute);
        ladder.tell(dispute, MESSAGE);
        barred.forEach(user -> stepsBack(dispute, group, user));
    }

    /**
     * Somebody who declared an interest takes no further part: kept without what they declared, and what the engine had granted
     * them goes. Of a post's other holders each is asked by name from here on.
     */
    void stepsBack(Dispute dispute, String group, String user) {
        records.add(new Entry(0, dispute.reference(), null, null, EntryKind.MEDIATOR_STEPPED_BACK, ActingUser.id(),
                clock.instant(), Map.of("user", user, "because", "declared an interest"), null));
        grants.withdraw(dispute.reference(), Set.of(group), Set.of(user));
    }

    /** The group of the post that decides as the Chair at this moment. */
    String post(Dispute dispute) {
        return chair.post(dispute.partnership(), found(dispute).map(v -> (String) v.getValue()).orElse(null));
    }

    /** The variable that is there, empty or not, for as long as the Board has the dispute. */
    private Optional<VariableInstance> found(Dispute dispute) {
        List<String> instances = ladder.instances(dispute);
        return instances.isEmpty() ? Optional.empty() : runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new)).variableName(Chair.CHAIR_GROUP).list().stream().findFirst();
    }

    /** The tasks that are open with the Chair: those that the models offer to whoever decides. */
    private Stream<Task> open(Dispute dispute) {
        return ladder.instances(dispute).stream().flatMap(id -> tasks.createTaskQuery().processInstanceId(id).list().stream())
                .filter(task -> ((TaskEntity) task).getTaskDefinition().getCandidateGroupIdExpressions().stream()
                        .anyMatch(offered -> OFFERED_TO_CHAIR.equals(offered.getExpressionText())));
    }

    /** Everybody who could complete a task: the holders of the posts asked, those asked by name, and who took it. */
    private Set<String> asked(Task task) {
        Set<String> users = new HashSet<>();
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            if (link.getGroupId() != null) {
                users.addAll(accounts.members(link.getGroupId()));
            } else if (!IdentityLinkType.OWNER.equals(link.getType())) {
                users.add(link.getUserId());
            }
        }
        return users;
    }
}

package uk.safeguarding.escalation.engine.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.engine.notice.Notices;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.DatedPost;
import uk.safeguarding.escalation.partnership.Holder;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Puts into each post's group whoever holds it today by the partnership's file, and takes out those who held it before or will
 * hold it later (SGL-K.1, AMB-56). Tasks, notices and rights belong to the group, so they go over with it. Posts whose holders
 * the file does not name, and people whom an administrator added besides, are left alone.
 */
@Component
public class HoldersByDate {

    private static final Logger LOG = LoggerFactory.getLogger(HoldersByDate.class);
    /** A holder without an account is asked for from this many days before their first day. */
    private static final int DAYS_AHEAD = 14;

    private final IdentityService identity;
    private final TaskService tasks;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    /**
     * @param identity users and groups
     * @param tasks    open tasks
     * @param accounts who has an account
     * @param notices  tells the board office
     * @param clock    the engine's clock
     */
    public HoldersByDate(@Lazy IdentityService identity, @Lazy TaskService tasks, Accounts accounts, Notices notices,
                         Clock clock) {
        this.identity = identity;
        this.tasks = tasks;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Brings the groups of the posts into step with today, local date. Where today's holder has no account the one before stays
     * until there is one, so that the post's tasks are seen; that is logged, and the board office is told, also for a holder
     * of the next two weeks.
     */
    public void bringIntoStep(Partnership partnership) {
        LocalDate today = clock.instant().atZone(Partnerships.ZONE).toLocalDate();
        for (DatedPost post : partnership.datedPosts()) {
            post.holderOn(today).map(Holder::userId).filter(accounts::exists).ifPresent(user -> handOver(post, user));
            List<Holder> missing = post.holders().stream().filter(h -> !h.from().isAfter(today.plusDays(DAYS_AHEAD)))
                    .filter(h -> h.from().isAfter(today) || Optional.of(h).equals(post.holderOn(today)))
                    .filter(h -> !accounts.exists(h.userId())).toList();
            missing.forEach(holder -> ask(partnership, post, holder));
        }
    }

    private void handOver(DatedPost post, String user) {
        List<String> members = accounts.members(post.groupId());
        if (!members.contains(user)) {
            identity.createMembership(user, post.groupId());
            LOG.info("{} now holds the post {}", user, post.groupId());
        }
        post.holders().stream().map(Holder::userId).distinct().filter(other -> !other.equals(user) && members.contains(other))
                .forEach(other -> takeOut(post, other));
    }

    /** What a former holder had taken of the post's tasks goes back to the post. */
    private void takeOut(DatedPost post, String former) {
        tasks.createTaskQuery().taskAssignee(former).taskCandidateGroup(post.groupId()).includeAssignedTasks().list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
        identity.deleteMembership(former, post.groupId());
        LOG.info("{} no longer holds the post {}", former, post.groupId());
    }

    private void ask(Partnership partnership, DatedPost post, Holder holder) {
        String sentence = holder.name() + " holds the post \"" + post.name() + "\" from " + ReadableDates.date(holder.from())
                + " on, but there is no account \"" + holder.userId() + "\". Ask an administrator to create it in Admin; until then "
                + "whoever held the post before keeps its tasks.";
        LOG.warn("{}: {}", partnership.name(), sentence);
        String office = partnership.officeGroup();
        notices.issue(partnership.id(), null, "holder-without-account", List.of(Recipient.group(office)),
                partnership.referencePrefix() + ": a post's holder has no account", sentence);
    }
}

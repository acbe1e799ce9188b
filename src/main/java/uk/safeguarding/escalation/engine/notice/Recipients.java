package uk.safeguarding.escalation.engine.notice;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.IdentityLink;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.notification.Recipient;

/** People who act, or are asked to, as recipients of a notice. */
public final class Recipients {

    private Recipients() {
    }

    /** Posts and users who act. */
    public static List<Recipient> of(Who who) {
        return Stream.concat(who.groups().stream().map(Recipient::group), who.users().stream().map(Recipient::user)).toList();
    }

    /**
     * Who is to do a task: the person who has taken it, else those to whom it is offered.
     *
     * @param assignee user id, or {@code null} while nobody has taken it
     */
    static List<Recipient> of(String assignee, Collection<? extends IdentityLink> candidates) {
        return assignee != null ? List.of(Recipient.user(assignee)) : candidates.stream()
                .map(link -> link.getGroupId() == null ? Recipient.user(link.getUserId()) : Recipient.group(link.getGroupId()))
                .toList();
    }
}

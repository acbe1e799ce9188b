package uk.safeguarding.escalation.engine.directory;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.register.AbsenceRegister;

/** Who is there today. A post is absent while none of its holders is there, so also while nobody holds it (HAR-4.3a). */
@Component
public class Absences {

    private final AbsenceRegister register;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final Clock clock;

    /**
     * @param register     who is away when
     * @param partnerships the partnerships and their local dates
     * @param accounts     who holds which post
     * @param clock        the engine's clock
     */
    public Absences(AbsenceRegister register, Partnerships partnerships, Accounts accounts, Clock clock) {
        this.register = register;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Ids of the users who are away today, local date. */
    public Set<String> today(String partnership) {
        return register.absentOn(partnership, partnerships.calendar(partnership).dateOf(clock.instant()));
    }

    /** Whether nobody is there today who holds a post, for the posts of one partnership. */
    public Predicate<String> posts(String partnership) {
        Set<String> away = today(partnership);
        return group -> away.containsAll(accounts.members(group));
    }

    /** The holders of a post who are there today. */
    public List<String> holdersThere(String partnership, String groupId) {
        Set<String> away = today(partnership);
        return accounts.members(groupId).stream().filter(user -> !away.contains(user)).toList();
    }
}

package uk.safeguarding.escalation.engine.directory;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Accounts and the posts that they hold: a post is a group, and whoever is in it holds the post. */
@Component
public class Accounts {

    private final IdentityService identity;

    /** @param identity users and groups */
    public Accounts(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Whether there is an account with this id. */
    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    /** Whether anybody holds a post. */
    public boolean isHeld(String groupId) {
        return !members(groupId).isEmpty();
    }

    /** Ids of the users who hold a post. */
    public List<String> members(String groupId) {
        return identity.createUserQuery().memberOfGroup(groupId).list().stream().map(User::getId).toList();
    }

    /** Groups of the posts that a user holds. */
    public List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }

    /** The user with this e-mail address, if exactly one has it. */
    public Optional<String> userByEmail(String email) {
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        List<User> users = identity.createUserQuery().userEmail(email.strip()).list();
        return users.size() == 1 ? Optional.of(users.get(0).getId()) : Optional.empty();
    }

    /** Whether a user sees the tasks of a partnership: as holder of one of its posts, or named for one of its disputes. */
    public boolean seesTasks(String userId, String partnership) {
        return exists(userId) && identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true)
                .tenantId(partnership).count() > 0;
    }
}

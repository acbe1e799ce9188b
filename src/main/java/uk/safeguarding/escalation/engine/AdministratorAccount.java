package uk.safeguarding.escalation.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import uk.safeguarding.escalation.StartRefused;
import uk.safeguarding.escalation.engine.directory.StartLock;

/**
 * Sees to it that an administrator exists before the first request is answered: as long as there is none, the engine
 * shows everybody a page on which to become one. An account that exists is left as it is, its password included.
 */
@Component
class AdministratorAccount implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorAccount.class);
    private static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final StartLock lock;
    private final String userId;
    private final String password;

    AdministratorAccount(ProcessEngine engine, StartLock lock, @Value("${safeguarding.admin.user:administrator}") String userId,
            @Value("${safeguarding.admin.password:}") String password) {
        this.identity = engine.getIdentityService();
        this.authorizations = engine.getAuthorizationService();
        this.lock = lock;
        this.userId = userId;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(this::ensureAdministrator);
    }

    private void ensureAdministrator() {
        ensureGroup();
        ensureRights();
        boolean created = ensureUser();
        boolean nobody = identity.createUserQuery().memberOfGroup(ADMINISTRATORS).count() == 0;
        if (created || nobody) {
            identity.createMembership(userId, ADMINISTRATORS);
            LOG.info("The account \"{}\" is administrator", userId);
        }
    }

    private boolean ensureUser() {
        if (identity.createUserQuery().userId(userId).count() > 0) {
            return false;
        }
        if (password.isBlank()) {
            throw new StartRefused("No password is set for the administrator.",
                    "Set safeguarding.admin.password (environment SAFEGUARDING_ADMIN_PASSWORD).");
        }
        User user = identity.newUser(userId);
        user.setFirstName("System");
        user.setLastName("Administrator");
        user.setPassword(password);
        identity.saveUser(user);
        return true;
    }

    private void ensureGroup() {
        if (identity.createGroupQuery().groupId(ADMINISTRATORS).count() == 0) {
            Group group = identity.newGroup(ADMINISTRATORS);
            group.setName("Administrators");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(group);
        }
    }

    private void ensureRights() {
        for (Resource resource : Resources.values()) {
            boolean granted = authorizations.createAuthorizationQuery().groupIdIn(ADMINISTRATORS)
                    .resourceType(resource).resourceId(Authorization.ANY).count() > 0;
            if (!granted) {
                Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(ADMINISTRATORS);
                grant.setResource(resource);
                grant.setResourceId(Authorization.ANY);
                grant.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(grant);
            }
        }
    }
}

package uk.safeguarding.escalation.engine.directory;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.engine.form.Properties;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostGroup;

/**
 * Keeps the engine's tenants, groups and rights in step with the partnerships' files at every start. Posts are groups, holding a
 * post is membership; what an administrator added is never taken away.
 */
@Component
public class DirectorySync {

    /** Property of a process that says who may start it: {@code office} for the board office alone; else everybody. */
    static final String STARTABLE_BY = "startableBy";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final RepositoryService repository;

    /**
     * @param identity       users, groups and tenants
     * @param authorizations rights
     * @param repository     what can be started
     */
    public DirectorySync(IdentityService identity, AuthorizationService authorizations, RepositoryService repository) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.repository = repository;
    }

    /** Brings tenant and groups of a partnership into step. */
    public void groups(Partnership partnership) {
        if (identity.createTenantQuery().tenantId(partnership.id()).count() == 0) {
            Tenant tenant = identity.newTenant(partnership.id());
            tenant.setName(partnership.name());
            identity.saveTenant(tenant);
        }
        for (PostGroup post : partnership.allGroups()) {
            Group group = identity.createGroupQuery().groupId(post.id()).singleResult();
            if (group == null) {
                group = identity.newGroup(post.id());
                group.setType("POST");
            }
            group.setName(post.name());
            identity.saveGroup(group);
            if (identity.createTenantQuery().groupMember(post.id()).tenantId(partnership.id()).count() == 0) {
                identity.createTenantGroupMembership(partnership.id(), post.id());
            }
        }
    }

    /** Gives the rights that everybody needs, and to start what may be started; tenants keep partnerships apart. */
    public void rights(Partnership partnership) {
        global(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        global(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        String office = partnership.officeGroup();
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().tenantIdIn(partnership.id())
                .latestVersion().startableInTasklist().list()) {
            if (startableBy(definition).equals("office")) {
                authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(Resources.PROCESS_DEFINITION).resourceId(definition.getKey()).list()
                        .forEach(everybody -> authorizations.deleteAuthorization(everybody.getId()));
                group(office, definition.getKey());
            } else {
                global(Resources.PROCESS_DEFINITION, definition.getKey(), ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE);
            }
        }
    }

    private String startableBy(ProcessDefinition definition) {
        Process process = repository.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        String value = Properties.of(process, STARTABLE_BY);
        return value == null ? "everybody" : value;
    }

    private void global(Resource resource, String id, Permission... permissions) {
        if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).resourceType(resource)
                .resourceId(id).count() == 0) {
            save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), resource, id, permissions);
        }
    }

    private void group(String group, String definitionKey) {
        if (authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(definitionKey).count() == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, Resources.PROCESS_DEFINITION, definitionKey, ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
    }

    private void save(Authorization authorization, Resource resource, String id, Permission... permissions) {
        authorization.setResource(resource);
        authorization.setResourceId(id);
        List.of(permissions).forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }
}

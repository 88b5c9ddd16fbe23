package org.redress.engine;

import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each group may do in the engine's own API, whatever way it comes in: reading for those who watch, the external
 * tasks for workers, nothing else. Administrators may do everything that the list of routes lets through.
 */
@Component
public class Grants {
    private record Grant(String group, Resource resource, Permission... permissions) {}

    private static final List<String> READERS = List.of("supervisors", "managers", "auditors");
    private static final List<String> DRAWERS = List.of("designers", "auditors");
    private static final List<String> STAFF =
            List.of("agents", "vipagents", "warehouse", "finance", "supervisors", "managers", "quality", "designers");

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Makes the grants that are missing; those an administrator has changed stay as they are. */
    @Transactional
    public void establish() {
        for (Resource resource : Resources.values()) grant(new Grant("administrators", resource, Permissions.ALL));
        for (String group : STAFF) grant(new Grant(group, DECISION_DEFINITION, Permissions.READ));
        for (String group : DRAWERS) grant(new Grant(group, DEPLOYMENT, Permissions.READ));
        for (String group : READERS) grant(new Grant(group, PROCESS_DEFINITION, reading()));
        for (String group : STAFF)
            if (!READERS.contains(group)) grant(new Grant(group, PROCESS_DEFINITION, Permissions.READ));
        grant(new Grant("auditors", DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY));
        grant(new Grant("workers", PROCESS_DEFINITION, Permissions.READ_INSTANCE, Permissions.UPDATE_INSTANCE));
    }

    private static Permission[] reading() {
        return new Permission[] {
            Permissions.READ,
            Permissions.READ_INSTANCE,
            Permissions.READ_TASK,
            Permissions.READ_HISTORY,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY_VARIABLE
        };
    }

    private void grant(Grant grant) {
        var known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(Authorization.ANY);
        if (known.count() > 0) return;
        var fresh = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        fresh.setGroupId(grant.group());
        fresh.setResource(grant.resource());
        fresh.setResourceId(Authorization.ANY);
        for (Permission permission : grant.permissions()) fresh.addPermission(permission);
        authorizations.saveAuthorization(fresh);
    }
}

package org.redress.engine;

import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * What each group may do in the engine's own API, whatever way it comes in: reading for those who watch, new models
 * from designers, the external tasks for workers, everything for administrators, nothing else.
 */
@Component
public class Grants {
    private record Grant(String group, Resource resource, Permission... permissions) {
        String key() {
            return group + " " + resource.resourceType();
        }
    }

    private static final List<Grant> ALL = all();

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    private static List<Grant> all() {
        var grants = new ArrayList<Grant>();
        for (String group : List.of("supervisors", "managers", "auditors")) {
            grants.add(new Grant(group, PROCESS_DEFINITION, reading()));
            grants.add(new Grant(group, DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY));
        }
        for (String group : List.of("agents", "vipagents", "warehouse", "finance", "quality", "designers")) {
            grants.add(new Grant(group, PROCESS_DEFINITION, Permissions.READ));
            grants.add(new Grant(group, DECISION_DEFINITION, Permissions.READ));
        }
        grants.add(new Grant("designers", DEPLOYMENT, Permissions.READ, Permissions.CREATE));
        grants.add(new Grant("auditors", DEPLOYMENT, Permissions.READ));
        grants.add(new Grant("workers", PROCESS_DEFINITION, Permissions.READ_INSTANCE, Permissions.UPDATE_INSTANCE));
        for (Resource resource : Resources.values()) grants.add(new Grant("administrators", resource, Permissions.ALL));
        return List.copyOf(grants);
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

    /** Makes the grants that are missing. */
    @Transactional
    public void establish() {
        var known = known();
        ALL.stream().filter(grant -> !known.contains(grant.key())).forEach(this::make);
    }

    private Set<String> known() {
        var query = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT);
        return query.resourceId(Authorization.ANY).list().stream()
                .map(grant -> grant.getGroupId() + " " + grant.getResourceType())
                .collect(Collectors.toSet());
    }

    private void make(Grant grant) {
        var fresh = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        fresh.setGroupId(grant.group());
        fresh.setResource(grant.resource());
        fresh.setResourceId(Authorization.ANY);
        for (Permission permission : grant.permissions()) fresh.addPermission(permission);
        authorizations.saveAuthorization(fresh);
    }
}

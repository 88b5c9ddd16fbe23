package org.redress.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redress.desk.Route.Door;
import org.springframework.http.HttpMethod;

/** What auditors may open, as part of {@link Routes}: they read everything and change nothing but their own searches. */
final class AuditRoutes {
    private static final Set<Group> AUDITORS = EnumSet.of(Group.AUDITORS);

    private AuditRoutes() {}

    static List<Route> all() {
        var routes = new ArrayList<Route>();
        add(routes, GET, "/desk/audit", Door.SESSION);
        add(routes, GET, "/desk/audit/cases/{number}", Door.SESSION);
        add(routes, GET, "/desk/audit/cases/{number}/runs/{id}", Door.SESSION);
        add(routes, GET, "/desk/audit/cases/{number}/forms/{id}", Door.SESSION);
        add(routes, GET, "/desk/audit/processes", Door.SESSION);
        add(routes, GET, "/desk/audit/processes/heat", Door.SESSION);
        add(routes, GET, "/desk/audit/processes/conformance", Door.SESSION);
        add(routes, GET, "/api/audit/processes", Door.GROUPS);
        add(routes, GET, "/api/audit/processes/{processId}/{version}/heat", Door.GROUPS);
        add(routes, GET, "/api/audit/processes/{processId}/{version}/conformance", Door.GROUPS);
        add(routes, GET, "/api/audit/cases/{number}", Door.GROUPS);
        add(routes, GET, "/api/cases/{number}/evidence-pack", Door.GROUPS);
        add(routes, GET, "/api/evidence-packs", Door.GROUPS);
        add(routes, POST, "/api/audit/searches", Door.GROUPS);
        add(routes, GET, "/api/audit/searches/{id}", Door.GROUPS);
        return routes;
    }

    private static void add(List<Route> routes, HttpMethod method, String path, Door door) {
        routes.add(Route.of(method, path, door, AUDITORS));
    }
}

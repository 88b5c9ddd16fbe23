package org.redress.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redress.desk.Route.Door;
import org.springframework.http.HttpMethod;

/** The change gate, as part of {@link Routes}: designers propose, a second designer or a manager decides. */
final class ChangeRoutes {
    private static final Set<Group> READERS =
            EnumSet.of(Group.DESIGNERS, Group.MANAGERS, Group.AUDITORS, Group.ADMINISTRATORS);
    private static final Set<Group> DECIDERS = EnumSet.of(Group.DESIGNERS, Group.MANAGERS);
    private static final String ONE = "/api/changes/{id}";

    private ChangeRoutes() {}

    static List<Route> all() {
        var routes = new ArrayList<Route>();
        add(routes, GET, "/api/changes", READERS);
        add(routes, POST, "/api/changes", EnumSet.of(Group.DESIGNERS));
        for (String part : List.of("", "/difference", "/file", "/affected", "/affected/cases", "/what-if"))
            add(routes, GET, ONE + part, READERS);
        for (String part : List.of("/migration", "/migration/failures")) add(routes, GET, ONE + part, READERS);
        add(routes, POST, ONE + "/signature", EnumSet.of(Group.DESIGNERS));
        for (String act : List.of("/confirmation", "/refusal", "/rollback", "/migration", "/migration/back"))
            add(routes, POST, ONE + act, DECIDERS);
        for (String part : List.of("", "/{id}")) add(routes, GET, "/api/rehearsals" + part, READERS);
        for (String part : List.of("", "/{id}/cancellation"))
            add(routes, POST, "/api/rehearsals" + part, EnumSet.of(Group.DESIGNERS));
        routes.add(Route.of(GET, "/desk/design/changes", Door.SESSION, READERS));
        for (String part : List.of("", "/affected", "/what-if", "/failures"))
            routes.add(Route.of(GET, "/desk/design/changes/{id}" + part, Door.SESSION, READERS));
        for (String part : List.of("", "/{id}"))
            routes.add(Route.of(GET, "/desk/design/rehearsals" + part, Door.SESSION, READERS));
        return routes;
    }

    private static void add(List<Route> routes, HttpMethod method, String path, Set<Group> groups) {
        routes.add(Route.of(method, path, Door.GROUPS, groups));
    }
}

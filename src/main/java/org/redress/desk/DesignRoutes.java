package org.redress.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redress.desk.Route.Door;
import org.springframework.http.HttpMethod;

/** Models, tables and forms, as part of {@link Routes}: who may see them, and that designers alone change them. */
final class DesignRoutes {
    static final Set<Group> READERS = EnumSet.of(Group.DESIGNERS, Group.MANAGERS, Group.AUDITORS, Group.ADMINISTRATORS);
    static final Set<Group> DESIGNERS = EnumSet.of(Group.DESIGNERS);

    /** The one page whose libraries set styles on single elements. */
    static final String EDITOR = "/desk/design/editor";

    private static final String DRAFT = "/api/designs/drafts/{id}";

    private DesignRoutes() {}

    static List<Route> all() {
        var routes = new ArrayList<Route>();
        for (String part : List.of("", "/sets", "/file", "/file/versions"))
            add(routes, GET, "/api/designs" + part, READERS);
        add(routes, POST, "/api/designs/check", DESIGNERS);
        add(routes, GET, "/api/designs/drafts", READERS);
        add(routes, POST, "/api/designs/drafts", DESIGNERS);
        for (String part : List.of("", "/file", "/file/versions")) add(routes, GET, DRAFT + part, READERS);
        add(routes, PUT, DRAFT + "/file", DESIGNERS);
        for (String act : List.of("putting-away", "taking-up", "deployment", "change"))
            add(routes, POST, DRAFT + "/" + act, DESIGNERS);
        routes.add(Route.of(GET, "/desk/design", Door.SESSION, READERS));
        routes.add(Route.of(GET, EDITOR, Door.SESSION, READERS));
        return routes;
    }

    private static void add(List<Route> routes, HttpMethod method, String path, Set<Group> groups) {
        routes.add(Route.of(method, path, Door.GROUPS, groups));
    }
}

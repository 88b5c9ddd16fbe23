package org.redress.desk;

import static org.redress.desk.Routes.DECIDERS;
import static org.redress.desk.Routes.DOERS;
import static org.redress.desk.Routes.READERS;
import static org.redress.desk.Routes.STAFF;
import static org.redress.desk.Routes.WATCHERS;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.desk.Route.Door;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The pages, as part of {@link Routes}: who may open which. What a page does, it does by the API and its rights. */
final class PageRoutes {
    /** Where customers are. */
    static final List<PathPattern> PORTAL = Stream.of("/", "/new/**", "/track/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private PageRoutes() {}

    static List<Route> all() {
        var routes = new ArrayList<Route>();
        entrance(routes);
        desk(routes);
        portal(routes);
        return routes;
    }

    private static void entrance(List<Route> routes) {
        open(routes, GET, "/sign-in");
        open(routes, POST, "/sign-in");
        open(routes, POST, "/preferences");
        open(routes, GET, "/assets/**");
        page(routes, POST, "/sign-out", Routes.with(STAFF, Group.WORKERS));
    }

    private static void desk(List<Route> routes) {
        page(routes, GET, "/desk", STAFF);
        page(routes, GET, "/desk/engine", Set.of(Group.ADMINISTRATORS));
        page(routes, GET, "/desk/handbook", STAFF);
        page(routes, GET, "/desk/live", STAFF);
        page(routes, GET, "/desk/worker.js", DECIDERS);
        page(routes, GET, "/desk/next", DOERS);
        page(routes, GET, "/desk/accounts", Set.of(Group.ADMINISTRATORS));
        page(routes, GET, "/desk/password", Routes.with(STAFF, Group.WORKERS));
        page(routes, GET, "/desk/settings", Routes.with(SettingRights.READERS, Group.SUPERVISORS));
        page(routes, GET, "/desk/settings/answers", Routes.with(Routes.KEEPERS, Group.AUDITORS));
        page(routes, GET, "/desk/settings/{family}/{name}", SettingRights.READERS);
        page(routes, GET, "/desk/audit/keys", Set.of(Group.AUDITORS, Group.ADMINISTRATORS));
        page(routes, GET, "/desk/board", WATCHERS);
        page(routes, GET, "/desk/roster", WATCHERS);
        page(routes, GET, "/desk/customers/{id}", READERS);
        page(routes, GET, "/desk/customers/{id}/merge/{other}", Routes.SERVICE);
        page(routes, GET, "/desk/new", Routes.SERVICE);
        page(routes, GET, "/desk/new/order", Routes.SERVICE);
        page(routes, GET, "/desk/cases", READERS);
        page(routes, GET, "/desk/cases/{number}", READERS);
        page(routes, GET, "/desk/cases/{number}/diagram", READERS);
        page(routes, GET, "/desk/cases/{number}/order", READERS);
        page(routes, GET, "/desk/cases/{number}/limits", READERS);
        page(routes, GET, "/desk/cases/{number}/files/{id}", READERS);
    }

    /** The customer's pages, whose links are checked behind them. */
    private static void portal(List<Route> routes) {
        open(routes, GET, "/");
        for (String step : List.of("", "/files", "/send")) {
            open(routes, GET, "/new/{matter}" + step);
            open(routes, POST, "/new/{matter}" + step);
        }
        open(routes, GET, "/new/{matter}/done");
        open(routes, POST, "/new/{matter}/files/{id}/removal");
        open(routes, GET, "/track");
        open(routes, POST, "/track");
        for (String part : List.of("", "/files/{id}", "/copy.html", "/copy.json"))
            open(routes, GET, "/track/{key}" + part);
        open(routes, GET, "/track/{key}/{act}");
        for (String act : List.of("answer", "message", "files", "acceptance", "rejection", "withdrawal", "reopening"))
            open(routes, POST, "/track/{key}/" + act);
        for (String act : List.of("survey", "parcel", "other-wish", "other-links", "erasure"))
            open(routes, POST, "/track/{key}/" + act);
    }

    private static void open(List<Route> routes, HttpMethod method, String path) {
        routes.add(Route.of(method, path, Door.OPEN, Set.of()));
    }

    private static void page(List<Route> routes, HttpMethod method, String path, Set<Group> groups) {
        routes.add(Route.of(method, path, Door.SESSION, groups));
    }
}

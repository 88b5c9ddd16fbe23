package org.redress.desk;

import static org.redress.desk.Group.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.desk.Route.Door;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * The one list of what may be called and by whom. It is enforced as it stands: what is not listed does not exist for
 * anybody, even if a handler for it does.
 */
final class Routes {
    /** What the list says about a request of somebody with certain groups. */
    enum Verdict {
        ALLOWED,
        WRONG_GROUP,
        WRONG_METHOD,
        UNKNOWN
    }

    static final Set<Group> SERVICE = EnumSet.of(AGENTS, VIPAGENTS, SUPERVISORS, MANAGERS, ADMINISTRATORS);
    static final Set<Group> DOERS = with(SERVICE, WAREHOUSE, FINANCE, QUALITY);
    static final Set<Group> READERS = with(DOERS, AUDITORS);
    static final Set<Group> STAFF = with(READERS, DESIGNERS);
    static final Set<Group> DECIDERS = EnumSet.of(SUPERVISORS, MANAGERS);
    static final Set<Group> KEEPERS = EnumSet.of(SUPERVISORS, MANAGERS, ADMINISTRATORS);
    static final Set<Group> WATCHERS = EnumSet.of(SUPERVISORS, MANAGERS, AUDITORS, ADMINISTRATORS);

    private static final String PAGE_API = "/desk/api";

    static final List<Route> ALL = all();

    private Routes() {}

    private static List<Route> all() {
        var routes = new ArrayList<>(ApiRoutes.all());
        routes.addAll(ChangeRoutes.all());
        routes.addAll(AuditRoutes.all());
        routes.addAll(DesignRoutes.all());
        routes.addAll(PageRoutes.all());
        return List.copyOf(routes);
    }

    static Set<Group> with(Set<Group> groups, Group... more) {
        var all = EnumSet.copyOf(groups);
        all.addAll(List.of(more));
        return all;
    }

    static Verdict judge(HttpMethod method, PathContainer place, Collection<Group> held, boolean demo) {
        var here = ALL.stream().filter(route -> route.isAt(meant(place))).toList();
        if (isPageApi(place) && here.stream().anyMatch(route -> route.door() != Door.GROUPS)) return Verdict.UNKNOWN;
        if (here.isEmpty()) return Verdict.UNKNOWN;
        var taking = here.stream().filter(route -> route.takes(method)).toList();
        if (taking.isEmpty()) return isEngine(place) ? Verdict.UNKNOWN : Verdict.WRONG_METHOD;
        return taking.stream().anyMatch(route -> opens(route, held, demo)) ? Verdict.ALLOWED : Verdict.WRONG_GROUP;
    }

    /** Whether somebody may do this, so that pages offer nothing that would be refused. */
    static boolean opens(HttpMethod method, String path, SignedIn who) {
        return judge(method, PathContainer.parsePath(path), who.groups(), false) == Verdict.ALLOWED;
    }

    private static boolean opens(Route route, Collection<Group> held, boolean demo) {
        return switch (route.door()) {
            case DEMO -> demo || route.groups().stream().anyMatch(held::contains);
            case SIGNATURE, OPEN -> true;
            case GROUPS, SESSION -> route.groups().stream().anyMatch(held::contains);
        };
    }

    // As sent, not decoded: a path in disguise ends at the wall.
    static boolean isProgram(PathContainer place) {
        return place.value().startsWith("/api/") || isEngine(place);
    }

    /** True for what a person sees in a browser, with what it is drawn from and what it calls. */
    static boolean isPage(PathContainer place) {
        return place.value().startsWith("/desk/")
                || ALL.stream().anyMatch(route -> route.isPage() && route.isAt(place));
    }

    /** True for what belongs to staff in a browser: the desk and the way in. */
    static boolean isDesk(PathContainer place) {
        return place.value().startsWith("/desk") || isPage(place) && !isPortal(place);
    }

    /** True for the customers' pages, and for whatever somebody tries beside them. */
    static boolean isPortal(PathContainer place) {
        return PageRoutes.PORTAL.stream().anyMatch(part -> part.matches(place));
    }

    /** True where a page calls the API for the person of its session. */
    static boolean isPageApi(PathContainer place) {
        return place.value().startsWith(PAGE_API + "/");
    }

    /** The place of the API that a page calls; any other place is meant as it stands. */
    static PathContainer meant(PathContainer place) {
        return isPageApi(place) ? PathContainer.parsePath(place.value().substring("/desk".length())) : place;
    }

    /** True where a signature is all that lets a caller in: a place for one small body and nothing else. */
    static boolean isSigned(PathContainer place) {
        return ALL.stream().anyMatch(route -> route.door() == Door.SIGNATURE && route.isAt(place));
    }

    static boolean isDocumentation(PathContainer place) {
        var path = place.value();
        return path.startsWith("/v3/api-docs") || path.startsWith("/swagger-ui");
    }

    /** True for the engine's own API, where a call that is not listed is as good as absent. */
    static boolean isEngine(PathContainer place) {
        return place.value().startsWith("/engine-rest/");
    }

    /** Methods the path takes, for the header {@code Allow}; empty if the path is unknown. */
    static Set<HttpMethod> methodsAt(PathContainer place) {
        return ALL.stream()
                .filter(route -> route.isAt(meant(place)))
                .map(Route::method)
                .collect(Collectors.toSet());
    }
}

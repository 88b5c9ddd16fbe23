package org.redress.desk;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One method and path, and who may use it. */
record Route(HttpMethod method, PathPattern path, Door door, Set<Group> groups) {
    /** How a caller proves who they are. */
    enum Door {
        /** By account or token, in one of the route's groups. */
        GROUPS,
        /** As GROUPS; with demo accounts by nobody, since everyone knows their password. */
        DEMO,
        /** By the session of a page, in one of the route's groups. */
        SESSION,
        /** Open to everybody: the way in, and what a page is drawn with. */
        OPEN,
        /** By a signature over the body that the handler checks; an account opens nothing more. */
        SIGNATURE
    }

    static Route of(HttpMethod method, String path, Door door, Set<Group> groups) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), door, Set.copyOf(groups));
    }

    boolean isPage() {
        return door == Door.SESSION || door == Door.OPEN;
    }

    boolean isAt(PathContainer place) {
        return path.matches(place);
    }

    // What answers GET answers HEAD too, with the same rights.
    boolean takes(HttpMethod wanted) {
        return method.equals(wanted) || method.equals(HttpMethod.GET) && wanted.equals(HttpMethod.HEAD);
    }
}

package org.redress.desk;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** What the reader of a case may do about it, so that the page offers nothing that the API would refuse. */
record CaseRights(boolean write, boolean decide, boolean attach, boolean contact) {
    static CaseRights of(SignedIn who) {
        return new CaseRights(
                may(HttpMethod.POST, "/api/cases/x/messages", who.groups()),
                may(HttpMethod.POST, "/api/escalations/x/decision", who.groups()),
                may(HttpMethod.POST, "/api/cases/x/files", who.groups()),
                may(HttpMethod.GET, "/api/customers/x", who.groups()));
    }

    private static boolean may(HttpMethod method, String path, Set<Group> groups) {
        return Routes.judge(method, PathContainer.parsePath(path), groups, false) == Routes.Verdict.ALLOWED;
    }
}

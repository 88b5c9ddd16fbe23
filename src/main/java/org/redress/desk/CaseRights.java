package org.redress.desk;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** What the reader of a case may do about it, so that the page offers nothing that the API would refuse. */
record CaseRights(boolean write, boolean decide, boolean attach) {
    static CaseRights of(SignedIn who) {
        return new CaseRights(
                may("/api/cases/x/messages", who.groups()),
                may("/api/escalations/x/decision", who.groups()),
                may("/api/cases/x/files", who.groups()));
    }

    private static boolean may(String path, Set<Group> groups) {
        return Routes.judge(HttpMethod.POST, PathContainer.parsePath(path), groups, false) == Routes.Verdict.ALLOWED;
    }
}

package org.redress.desk;

import org.springframework.http.HttpMethod;

/** What the reader of a case may do about it, so that the page offers nothing that the API would refuse. */
record CaseRights(boolean write, boolean decide, boolean attach, boolean contact, boolean hold) {
    static CaseRights of(SignedIn who) {
        return new CaseRights(
                Routes.opens(HttpMethod.POST, "/api/cases/x/messages", who),
                Routes.opens(HttpMethod.POST, "/api/escalations/x/decision", who),
                Routes.opens(HttpMethod.POST, "/api/cases/x/files", who),
                Routes.opens(HttpMethod.GET, "/api/customers/x", who),
                Routes.opens(HttpMethod.GET, "/api/cases/x/legal-hold", who));
    }
}

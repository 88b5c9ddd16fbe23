package org.redress.desk;

import org.springframework.http.HttpMethod;

/** What the reader of a customer may do, so that the page offers nothing that the API would refuse. */
record CustomerRights(boolean proposals, boolean merge, boolean split, boolean name) {
    static CustomerRights of(SignedIn who) {
        return new CustomerRights(
                Routes.opens(HttpMethod.GET, "/api/customers/x/merge-proposals", who),
                Routes.opens(HttpMethod.POST, "/api/customers/x/merge", who),
                Routes.opens(HttpMethod.POST, "/api/customers/x/split", who),
                Routes.opens(HttpMethod.PUT, "/api/customers/x/agent", who));
    }
}

package org.redress.desk;

import java.util.Set;
import java.util.stream.Collectors;
import org.redress.report.CaseDetail;

/** A case as it is now, before somebody who may act. */
record CaseMoment(CaseSheet sheet, CaseStanding standing, SignedIn who) {
    CaseDetail facts() {
        return sheet.facts();
    }

    boolean open() {
        return !sheet.closed();
    }

    /** Whether somebody could speak for the customer about a return. */
    boolean goods() {
        return open() && facts().returned() != null;
    }

    boolean is(String kinds) {
        return facts().number().matches("[" + kinds + "]-.*");
    }

    Set<String> groups() {
        return who.groups().stream().map(Group::id).collect(Collectors.toSet());
    }
}

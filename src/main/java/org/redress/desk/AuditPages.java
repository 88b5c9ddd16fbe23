package org.redress.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.redress.deadline.DeadlineState;
import org.redress.report.CaseSearch;
import org.redress.report.CaseSearches;
import org.redress.report.FoundCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where auditors look for cases. An address holds the id of a search, never what was looked for. */
@Controller
class AuditPages {
    private static final int PAGE = 50;
    private static final List<String> ESCALATIONS = List.of("ANY", "OPEN", "CLAIMED", "DECIDED", "WITHDRAWN");

    /** A case that was found, in the reader's language. */
    record Line(
            String number,
            String about,
            String subject,
            String person,
            String stage,
            String received,
            String amount,
            int missed,
            int escalations) {}

    private final CaseSearches searches;
    private final Names names;
    private final Clockwork times;

    AuditPages(CaseSearches searches, Names names, Clockwork times) {
        this.searches = searches;
        this.names = names;
        this.times = times;
    }

    @GetMapping("/desk/audit")
    String show(
            @RequestParam(required = false) UUID search,
            @RequestParam(required = false) String cursor,
            SignedIn who,
            Locale language,
            Model page) {
        page.addAttribute("deadlines", names.deadlines(language));
        page.addAttribute(
                "states", Arrays.stream(DeadlineState.values()).map(Enum::name).toList());
        page.addAttribute("escalations", ESCALATIONS);
        page.addAttribute("search", null);
        if (search != null) found(searches.find(who.getPrincipal(), search), cursor, language, page);
        return "desk/audit";
    }

    private void found(CaseSearch search, String cursor, Locale language, Model page) {
        page.addAttribute("search", search);
        if (search.textForgotten()) return;
        var found = searches.page(search, cursor, PAGE);
        page.addAttribute(
                "lines", found.items().stream().map(row -> line(row, language)).toList());
        page.addAttribute("next", found.next());
        page.addAttribute("first", cursor == null);
    }

    private Line line(FoundCase row, Locale language) {
        return new Line(
                row.number(),
                names.about(row.caseType(), row.kind(), language),
                row.subject(),
                row.customerName(),
                names.stage(row.stage(), language),
                times.stamp(row.receivedAt()),
                row.amountMinor() == null ? "" : times.money(row.amountMinor(), row.currency(), language),
                row.missed(),
                row.escalations());
    }
}

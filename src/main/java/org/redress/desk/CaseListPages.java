package org.redress.desk;

import java.util.Locale;
import org.redress.common.Stage;
import org.redress.report.CaseList;
import org.redress.report.CaseSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of all cases, open and closed, to find one again. */
@Controller
class CaseListPages {
    private static final int PAGE = 50;

    /** A case in a line; {@code due} is when its next deadline runs out, or when it was closed. */
    record Line(
            String number,
            String about,
            String subject,
            String stage,
            String holder,
            String received,
            String due,
            boolean closed,
            boolean overdue,
            boolean urgent) {}

    private final CaseList cases;
    private final Names names;
    private final Clockwork clock;

    CaseListPages(CaseList cases, Names names, Clockwork clock) {
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/desk/cases")
    String show(
            @RequestParam(required = false) String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String cursor,
            SignedIn who,
            Locale language,
            Model page) {
        var wanted = stage(stage);
        var ask = new CaseList.Ask(wanted, overdue, mine ? who.getName() : null, q);
        var found = cases.page(ask, cursor, PAGE);
        page.addAttribute("stages", Stage.values());
        page.addAttribute("ask", ask);
        page.addAttribute("mine", mine);
        page.addAttribute(
                "lines", found.items().stream().map(row -> line(row, language)).toList());
        page.addAttribute("next", found.next() == null ? null : address(ask, mine, found.next()));
        page.addAttribute("first", cursor == null ? null : address(ask, mine, null));
        return "desk/cases";
    }

    private static Stage stage(String asked) {
        for (Stage stage : Stage.values()) if (stage.name().equals(asked)) return stage;
        return null;
    }

    private static String address(CaseList.Ask ask, boolean mine, String cursor) {
        var address = UriComponentsBuilder.fromPath("/desk/cases");
        if (ask.stage() != null) address.queryParam("stage", ask.stage());
        if (ask.overdue()) address.queryParam("overdue", true);
        if (mine) address.queryParam("mine", true);
        if (ask.text() != null) address.queryParam("q", "{q}");
        if (cursor != null) address.queryParam("cursor", "{cursor}");
        return address.encode()
                .buildAndExpand(java.util.Map.of(
                        "q", ask.text() == null ? "" : ask.text(), "cursor", cursor == null ? "" : cursor))
                .toUriString();
    }

    private Line line(CaseSummary row, Locale language) {
        boolean closed = row.closedAt() != null;
        var until = closed ? row.closedAt() : row.nextDue();
        return new Line(
                row.number(),
                names.about(row.caseType(), row.kind(), language),
                row.keptApart() ? names.keptApart(language) : row.subject(),
                names.stage(row.stage(), language),
                row.assignee() == null ? names.group(row.group(), language) : row.assignee(),
                clock.exact(row.receivedAt(), language),
                until == null ? "" : closed ? clock.exact(until, language) : clock.left(until, language),
                closed,
                row.overdue(),
                "URGENT".equals(row.urgency()));
    }
}

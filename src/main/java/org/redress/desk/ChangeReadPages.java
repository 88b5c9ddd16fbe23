package org.redress.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.redress.common.Page;
import org.redress.deadline.DeadlineMigration.Shift;
import org.redress.design.AffectedCases;
import org.redress.design.MigrationDesk;
import org.redress.design.Obstacle;
import org.redress.design.UnmovedCase;
import org.redress.design.WhatIf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the page of a change fetches when it is wanted: who is affected, what would be decided, what could not move. */
@Controller
@RequestMapping("/desk/design/changes/{id}")
class ChangeReadPages {
    private static final int SHOWN = 100;

    /** A running case: what it would do, why not, and its deadlines before and after. */
    record CaseLine(String number, String fate, String obstacle, List<String> deadlines) {}

    /** A table that was asked again; {@code unknown} are inputs that no past decision tells. */
    record TableLine(String name, int looked, int different, String unknown) {}

    /** A decision that would be another. */
    record OtherLine(String number, String asked, List<String> before, List<String> after) {}

    private final AffectedCases affected;
    private final WhatIf whatIf;
    private final MigrationDesk migrations;
    private final ChangeWords words;
    private final CodeWords codes;
    private final Names names;
    private final Clockwork clock;

    ChangeReadPages(
            AffectedCases affected,
            WhatIf whatIf,
            MigrationDesk migrations,
            ChangeWords words,
            CodeWords codes,
            Names names,
            Clockwork clock) {
        this.affected = affected;
        this.whatIf = whatIf;
        this.migrations = migrations;
        this.words = words;
        this.codes = codes;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/affected")
    String affected(
            @PathVariable UUID id,
            @RequestParam(required = false) String cursor,
            SignedIn who,
            Locale language,
            Model page) {
        Page<AffectedCases.Affected> cases = affected.page(id, null, cursor, SHOWN);
        page.addAttribute("counts", cursor == null ? affected.of(id).counts() : null);
        page.addAttribute("change", id);
        page.addAttribute("next", cases.next());
        page.addAttribute(
                "lines", cases.items().stream().map(one -> line(one, language)).toList());
        page.addAttribute("reads", reads(who));
        return "desk/change-affected";
    }

    private CaseLine line(AffectedCases.Affected one, Locale language) {
        var obstacle = one.obstacle();
        return new CaseLine(
                one.caseNumber(),
                one.fate().name(),
                obstacle == null ? null : why(obstacle.why().name(), obstacle.element(), language),
                one.deadlines().stream().map(shift -> shift(shift, language)).toList());
    }

    private String why(String why, String element, Locale language) {
        return names.of(
                "change.obstacle." + Obstacle.Why.valueOf(why),
                language,
                element == null ? "" : words.element(element, language));
    }

    private String shift(Shift one, Locale language) {
        if (one.before() == null) return begun(one, language);
        var before = names.deadline(one.kind(), language) + " " + exact(one.before(), language);
        return one.before().equals(one.after()) ? before : before + " →\u00a0" + exact(one.after(), language);
    }

    private String begun(Shift one, Locale language) {
        var key = one.after().isBefore(clock.now()) ? "change.deadline.late" : "change.deadline.begins";
        return names.of(key, language, names.deadline(one.kind(), language), exact(one.after(), language));
    }

    /** A day and its time stay on one line. */
    private String exact(Instant at, Locale language) {
        return Clockwork.together(clock.exact(at, language));
    }

    @GetMapping("/what-if")
    String whatIf(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1000") int last,
            SignedIn who,
            Locale language,
            Model page) {
        var answers = whatIf.of(id, last);
        page.addAttribute(
                "tables", answers.stream().map(one -> table(one, language)).toList());
        page.addAttribute(
                "lines",
                answers.stream()
                        .flatMap(answer -> answer.others().stream())
                        .map(other -> other(other, language))
                        .toList());
        page.addAttribute("reads", reads(who));
        return "desk/change-what-if";
    }

    private TableLine table(WhatIf.Answer answer, Locale language) {
        return new TableLine(
                names.file(answer.table() + ".dmn", language),
                answer.looked(),
                answer.different(),
                answer.unknown().stream()
                        .map(input -> codes.name(input, language))
                        .collect(Collectors.joining(", ")));
    }

    private OtherLine other(WhatIf.Other other, Locale language) {
        return new OtherLine(
                other.caseNumber(),
                row(other.inputs(), Map.of(), language),
                rows(other.before(), other.after(), language),
                rows(other.after(), other.before(), language));
    }

    private List<String> rows(List<Map<String, Object>> rows, List<Map<String, Object>> others, Locale language) {
        if (rows.isEmpty()) return List.of("–");
        return IntStream.range(0, rows.size())
                .mapToObj(at -> row(rows.get(at), at < others.size() ? others.get(at) : Map.of(), language))
                .toList();
    }

    /** A row in words; of two rows of one deadline what is the same goes without saying. */
    private String row(Map<String, Object> row, Map<String, Object> other, Locale language) {
        boolean same = row.get("deadline") != null && row.get("deadline").equals(other.get("deadline"));
        return row.entrySet().stream()
                .filter(cell -> cell.getValue() != null && !cell.getValue().equals(""))
                .filter(cell -> !same
                        || cell.getKey().equals("deadline")
                        || !cell.getValue().equals(other.get(cell.getKey())))
                .sorted(Map.Entry.comparingByKey((one, two) -> rank(one) - rank(two)))
                .map(cell -> codes.name(cell.getKey(), language) + " "
                        + Clockwork.together(codes.said(cell.getKey(), String.valueOf(cell.getValue()), language)))
                .collect(Collectors.joining(" · "));
    }

    private static int rank(String column) {
        return column.equals("deadline") ? 0 : 1;
    }

    @GetMapping("/failures")
    String failures(@PathVariable UUID id, SignedIn who, Locale language, Model page) {
        page.addAttribute(
                "lines",
                migrations.failures(id, null, SHOWN).items().stream()
                        .map(one -> failure(one, language))
                        .toList());
        page.addAttribute("reads", reads(who));
        return "desk/change-failures";
    }

    private CaseLine failure(UnmovedCase one, Locale language) {
        return new CaseLine(one.caseNumber(), "BLOCKED", why(one.reason(), one.element(), language), List.of());
    }

    /** Designers who are in no other group may not open cases. */
    private static boolean reads(SignedIn who) {
        return who.groups().stream().anyMatch(Routes.READERS::contains);
    }
}

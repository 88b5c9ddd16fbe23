package org.redress.desk;

import java.util.Locale;
import java.util.UUID;
import org.redress.design.Change;
import org.redress.design.Changes;
import org.redress.design.FileDifference;
import org.redress.design.MigrationDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes of diagrams, tables and forms: what is other, who is affected, and who agreed. Acts go through the API. */
@Controller
class ChangePages {
    private static final int SHOWN = 50;

    /** A change in a list, its times in the shop's zone. */
    record Line(UUID id, Change.State state, String reason, String who, String at, String starts) {}

    private final Changes changes;
    private final MigrationDesk migrations;
    private final ChangeWords words;
    private final Clockwork clock;

    ChangePages(Changes changes, MigrationDesk migrations, ChangeWords words, Clockwork clock) {
        this.changes = changes;
        this.migrations = migrations;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/desk/design/changes")
    String all(@RequestParam(required = false) UUID cursor, SignedIn who, Locale language, Model page) {
        var found = changes.page(cursor, SHOWN).map(change -> line(change, language));
        page.addAttribute("changes", found.items());
        page.addAttribute("next", found.next());
        page.addAttribute("proposes", who.groups().contains(Group.DESIGNERS));
        return "desk/changes";
    }

    private Line line(Change change, Locale language) {
        return new Line(
                change.id(),
                change.state(),
                change.reason(),
                change.proposedBy(),
                clock.exact(change.proposedAt(), language),
                change.startsAt() == null ? null : clock.exact(change.startsAt(), language));
    }

    @GetMapping("/desk/design/changes/{id}")
    String one(@PathVariable UUID id, SignedIn who, Locale language, Model page) {
        var change = changes.find(id);
        boolean own = change.proposedBy().equals(who.getName());
        boolean decides = who.groups().contains(Group.DESIGNERS) || who.groups().contains(Group.MANAGERS);
        page.addAttribute("change", change);
        page.addAttribute("line", line(change, language));
        page.addAttribute(
                "losses",
                changes.losses(change).stream()
                        .map(loss -> words.loss(loss, language))
                        .toList());
        page.addAttribute("signs", change.unsigned() && who.groups().contains(Group.DESIGNERS));
        page.addAttribute("confirms", decides && !own && !change.unsigned());
        page.addAttribute("decides", decides);
        page.addAttribute("own", own);
        page.addAttribute("moving", migrations.begun(id));
        var files = changes.difference(id);
        page.addAttribute(
                "files", files.stream().map(file -> words.file(file, language)).toList());
        page.addAttribute("tables", files.stream().anyMatch(ChangePages::isTable));
        return "desk/change";
    }

    private static boolean isTable(FileDifference file) {
        return file.path().endsWith(".dmn");
    }
}

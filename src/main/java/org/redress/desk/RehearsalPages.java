package org.redress.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.deadline.Nature;
import org.redress.design.DraftDesk;
import org.redress.rehearsal.Rehearsal;
import org.redress.rehearsal.RehearsalDesk;
import org.redress.rehearsal.RehearsalReading;
import org.redress.rehearsal.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rehearsals: asked for, how far they are, and what a draft would have meant. Acts go through the API. */
@Controller
class RehearsalPages {
    private static final int WORKS = 60;

    /** A rehearsal in a list. */
    record Line(UUID id, Rehearsal rehearsal, String who, String at) {}

    /** A kind of deadline with how often it was missed. */
    record Missed(String name, long opened, long now, long draft) {}

    /** A task with how often it was done, and how long it waited and took with the draft, in minutes. */
    record Task(String name, String process, long now, long draft, long waited, long worked) {}

    private final RehearsalDesk desk;
    private final RehearsalReading reading;
    private final DraftDesk drafts;
    private final RehearsalTables tables;
    private final Names names;
    private final Clockwork clock;

    RehearsalPages(
            RehearsalDesk desk,
            RehearsalReading reading,
            DraftDesk drafts,
            RehearsalTables tables,
            Names names,
            Clockwork clock) {
        this.desk = desk;
        this.reading = reading;
        this.drafts = drafts;
        this.tables = tables;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/desk/design/rehearsals")
    String all(@RequestParam(required = false) UUID change, SignedIn who, Locale language, Model page) {
        page.addAttribute(
                "rehearsals",
                desk.newest().stream().map(one -> line(one, language)).toList());
        page.addAttribute("drafts", drafts.open());
        page.addAttribute("change", change);
        page.addAttribute("starts", who.groups().contains(Group.DESIGNERS));
        return "desk/rehearsals";
    }

    private Line line(Rehearsal one, Locale language) {
        return new Line(one.id(), one, one.startedBy(), clock.exact(one.startedAt(), language));
    }

    @GetMapping("/desk/design/rehearsals/{id}")
    String one(@PathVariable UUID id, SignedIn who, Locale language, Model page) {
        var rehearsal = desk.find(id);
        var view = reading.of(rehearsal, language);
        page.addAttribute("one", view);
        page.addAttribute("line", line(rehearsal, language));
        page.addAttribute("stops", who.groups().contains(Group.DESIGNERS));
        if (view.inForce() != null) {
            page.addAttribute("tables", tables.of(view.inForce(), view.withDraft(), language));
            page.addAttribute("missed", missed(view.inForce(), view.withDraft(), language));
            page.addAttribute("never", tables.never(view.inForce(), view.withDraft(), language));
            page.addAttribute("tasks", tasks(view.inForce(), view.withDraft(), language));
        }
        return "desk/rehearsal";
    }

    private List<Missed> missed(Result now, Result draft, Locale language) {
        var kinds = new TreeSet<>(now.deadlines().keySet());
        kinds.addAll(draft.deadlines().keySet());
        var none = new Result.Kind(Nature.PROMISE, 0, 0, 0, 0);
        var lines = new ArrayList<Missed>();
        for (String kind : kinds) {
            var before = now.deadlines().getOrDefault(kind, none);
            var after = draft.deadlines().getOrDefault(kind, none);
            if (before.nature() != Nature.WAIT && after.nature() != Nature.WAIT)
                lines.add(new Missed(names.deadline(kind, language), after.opened(), before.missed(), after.missed()));
        }
        lines.sort(Comparator.comparing(Missed::draft).reversed().thenComparing(Missed::name));
        return lines;
    }

    /** Tasks of the draft; those that people did most come first, then those that nobody came to. */
    private List<Task> tasks(Result now, Result draft, Locale language) {
        return draft.works().stream()
                .filter(work -> work.type().equals("userTask"))
                .map(work -> task(now, work, language))
                .sorted(Comparator.comparing(Task::draft).reversed().thenComparing(Task::name))
                .limit(WORKS)
                .toList();
    }

    private Task task(Result now, Result.Work work, Locale language) {
        long before = now.works().stream()
                .filter(one ->
                        one.element().equals(work.element()) && one.process().equals(work.process()))
                .mapToLong(Result.Work::done)
                .sum();
        return new Task(
                names.element(work.process(), work.element(), work.name(), language),
                names.file(work.process() + ".bpmn", language),
                before,
                work.done(),
                work.waitedSeconds() / 60,
                work.workedSeconds() / 60);
    }
}

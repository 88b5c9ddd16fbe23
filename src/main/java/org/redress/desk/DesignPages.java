package org.redress.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.design.Change;
import org.redress.design.DeployedSet;
import org.redress.design.DesignFile;
import org.redress.design.DesignShelf;
import org.redress.design.Draft;
import org.redress.design.DraftDesk;
import org.redress.design.DraftFile;
import org.redress.design.FileVersion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Models, tables and forms: what is in force, what is worked on, and one of them opened; changes go by the API. */
@Controller
class DesignPages {
    /** Files of one kind. */
    record Shelf(String kind, List<Line> files) {}

    /** A file in force; {@code changed} is null where no designer ever changed it. */
    record Line(String path, String id, String name, Put changed) {}

    /** Who put something in force, when and why; {@code who} is null for a release. */
    record Put(String deployment, String who, String at, String source, String reason, List<String> changed) {}

    /** A draft with the paths of its files; {@code kept} is the change it waits as, or null. */
    record Work(
            UUID id, String title, boolean release, String who, String at, List<String> files, Last last, UUID kept) {
        /** A draft that nobody named is called by its first file, which stands below it anyway. */
        public boolean named() {
            return release || !files.contains(title);
        }
    }

    /** Who saved something last, and when. */
    record Last(String who, String at) {}

    private final DesignShelf shelf;
    private final DraftDesk drafts;
    private final Names names;
    private final Clockwork clock;

    DesignPages(DesignShelf shelf, DraftDesk drafts, Names names, Clockwork clock) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/desk/design")
    String all(SignedIn who, Locale language, Model page) {
        var files = shelf.inForce();
        page.addAttribute(
                "shelves",
                Stream.of(DesignFile.Kind.values())
                        .map(kind -> new Shelf(kind.name(), lines(files, kind, language)))
                        .toList());
        page.addAttribute(
                "drafts",
                drafts.open().stream().map(draft -> work(draft, language)).toList());
        page.addAttribute(
                "sets", shelf.sets().stream().map(set -> put(set, language)).toList());
        page.addAttribute("changes", changes(who));
        return "desk/design";
    }

    private List<Line> lines(Collection<DesignShelf.Entry> files, DesignFile.Kind kind, Locale language) {
        return files.stream()
                .filter(entry -> entry.file().kind() == kind)
                .map(entry -> new Line(
                        entry.file().path(),
                        entry.file().id(),
                        name(entry.file(), language),
                        entry.changed() == null ? null : put(entry.changed(), language)))
                .toList();
    }

    private String name(DesignFile file, Locale language) {
        return switch (file.kind()) {
            case MODEL -> names.element(file.id(), file.id(), file.name(), language);
            case TABLE -> names.table(file.id(), file.name(), language);
            case FORM -> names.file(file.path(), language);
        };
    }

    private Put put(DeployedSet set, Locale language) {
        return new Put(
                set.deployment(),
                set.deployedBy(),
                clock.exact(set.deployedAt(), language),
                set.source(),
                set.reason(),
                set.changed() == null ? List.of() : Arrays.asList(set.changed()));
    }

    private Work work(Draft draft, Locale language) {
        var files = drafts.files(draft.id());
        var paths = files.stream().map(DraftFile::path).distinct().toList();
        var at = clock.exact(draft.openedAt(), language);
        var kept = drafts.waiting(draft.id()).map(Change::id).orElse(null);
        return new Work(
                draft.id(),
                draft.title(),
                draft.release() != null,
                draft.openedBy(),
                at,
                paths,
                last(files, language),
                kept);
    }

    /** Null for a draft in which nothing was saved yet. */
    private Last last(List<DraftFile> files, Locale language) {
        return files.stream()
                .max(Comparator.comparing(DraftFile::savedAt))
                .map(file -> new Last(file.savedBy(), clock.exact(file.savedAt(), language)))
                .orElse(null);
    }

    /**
     * {@code deployment} opens the file as it was in that set, {@code draft} as it is being worked on, {@code fresh} one
     * that is not there yet.
     */
    @GetMapping(DesignRoutes.EDITOR)
    String one(
            @RequestParam String path,
            @RequestParam Optional<String> deployment,
            @RequestParam Optional<UUID> draft,
            @RequestParam(defaultValue = "false") boolean fresh,
            SignedIn who,
            Locale language,
            Model page) {
        if (fresh && draft.isEmpty() && shelf.inForce(path))
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/desk/design/editor")
                            .queryParam("path", "{path}")
                            .encode()
                            .buildAndExpand(path);
        var worked = draft.map(drafts::find);
        var saved = draft.flatMap(id -> drafts.newest(id, path));
        if (saved.isEmpty() && !fresh) shelf.content(path, deployment);
        page.addAttribute("path", path);
        page.addAttribute("name", names.file(path, language));
        page.addAttribute("kind", DesignFile.kind(path).name());
        page.addAttribute("draft", worked.map(one -> work(one, language)).orElse(null));
        page.addAttribute("drafts", drafts.open());
        page.addAttribute("saved", saved.orElse(null));
        page.addAttribute("deployment", deployment.orElse(null));
        page.addAttribute("fresh", fresh && saved.isEmpty());
        page.addAttribute("changes", changes(who) && worked.map(this::isOpen).orElse(true));
        page.addAttribute(
                "versions",
                shelf.versions(path).stream().map(one -> version(one, language)).toList());
        return "desk/design-editor";
    }

    private boolean isOpen(Draft draft) {
        return draft.deployment() == null
                && !draft.putAway()
                && drafts.waiting(draft.id()).isEmpty();
    }

    private Put version(FileVersion one, Locale language) {
        return new Put(
                one.deployment(),
                one.deployedBy(),
                clock.exact(one.deployedAt(), language),
                one.source(),
                one.reason(),
                List.of());
    }

    private static boolean changes(SignedIn who) {
        return who.groups().stream().anyMatch(DesignRoutes.DESIGNERS::contains);
    }
}

package org.redress.desk;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.message.LetterPreview;
import org.redress.setting.Setting;
import org.redress.setting.SettingBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the shop sets for itself, as far as the reader may see it; every change goes through {@link SettingApi}. */
@Controller
class SettingPages {
    /** The order in which families stand on the page. */
    private static final List<String> FAMILIES =
            List.of("calendars", "holidays", "hours", "letters", "tone", "lexicon", "limits");

    /** A family with what can be set in it. */
    record Block(String family, boolean changes, List<Entry> entries) {}

    /** What is set by one page, or by one for each language. */
    record Entry(String name, List<Way> ways) {}

    /** The way to one setting; {@code changed} is null as long as nothing was set. */
    record Way(String path, String name, String changed) {}

    private final SettingBook book;
    private final SettingNames names;
    private final SettingHistory history;
    private final SettingEditors editors;
    private final LetterPreview letters;
    private final Clockwork clock;

    SettingPages(
            SettingBook book,
            SettingNames names,
            SettingHistory history,
            SettingEditors editors,
            LetterPreview letters,
            Clockwork clock) {
        this.book = book;
        this.names = names;
        this.history = history;
        this.editors = editors;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping("/desk/settings")
    String all(SignedIn who, Locale language, Model page) {
        var changes = book.changes();
        var families = FAMILIES.stream()
                .filter(family -> SettingRights.mayRead(who, family))
                .map(family -> block(who, family, changes, language));
        page.addAttribute(
                "blocks", Stream.concat(answers(who, language), families).toList());
        return "desk/settings";
    }

    /** They have a page and versions of their own. */
    private Stream<Block> answers(SignedIn who, Locale language) {
        boolean keeps = who.groups().stream().anyMatch(Routes.KEEPERS::contains);
        if (!keeps && !who.groups().contains(Group.AUDITORS)) return Stream.empty();
        var name = names.family("answers", language);
        var way = new Way("/desk/settings/answers", name, null);
        return Stream.of(new Block("answers", keeps, List.of(new Entry(name, List.of(way)))));
    }

    private Block block(SignedIn who, String family, Map<String, Instant> changes, Locale language) {
        var entries = new LinkedHashMap<String, List<Way>>();
        for (String name : book.family(family).names().get())
            entries.computeIfAbsent(names.entry(family, name, language), entry -> new ArrayList<>())
                    .add(way(family, name, changes.get(family + "/" + name), language));
        return new Block(
                family,
                SettingRights.mayChange(who, family),
                entries.entrySet().stream()
                        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                        .sorted(order(family, language))
                        .toList());
    }

    /** Letters are many and have names; everything else stands in an order of its own. */
    private static Comparator<Entry> order(String family, Locale language) {
        if (!family.equals("letters")) return (one, other) -> 0;
        return Comparator.comparing(Entry::name, Collator.getInstance(language));
    }

    private Way way(String family, String name, Instant changed, Locale language) {
        return new Way(
                "/desk/settings/" + family + "/" + name,
                names.way(family, name, language),
                changed == null ? null : clock.exact(changed, language));
    }

    /** {@code q} is what is looked for in a list, {@code most} how many of its lines are shown. */
    @GetMapping("/desk/settings/{family}/{name}")
    String one(
            @PathVariable String family,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "40") int most,
            SignedIn who,
            Locale language,
            Model page) {
        SettingRights.requireRead(who, family);
        var sought = new SettingEditors.Sought(q, Math.max(0, most));
        page.addAttribute("family", family);
        page.addAttribute("name", name);
        page.addAttribute("value", book.value(family, name));
        page.addAttribute("title", names.of(family, name, language));
        page.addAttribute(
                "version", book.latest(family, name).map(Setting::version).orElse(0));
        page.addAttribute("changes", SettingRights.mayChange(who, family));
        page.addAttribute("history", history.of(family, name, language));
        page.addAttribute(
                "places",
                family.equals("letters") ? letters.places(name) : Stream.empty().toList());
        page.addAttribute("editor", editors.of(family, book.value(family, name), sought, language));
        page.addAttribute("sought", sought);
        return "desk/setting";
    }
}

package org.redress.desk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.report.Queue;
import org.redress.report.QueueFilter.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue: what runs out first, for the person who looks. */
@Controller
class QueuePages {
    /** A list beside the one that is shown, with how many are in it. */
    record TabLink(String name, String address, String count, boolean current) {}

    /** Whoever types a number wants that case, open or closed. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[A-Za-z]-\\d{4}-\\d{6,12}\\s*");

    private final Queue queue;
    private final QueueLines lines;
    private final Clockwork clock;

    QueuePages(Queue queue, QueueLines lines, Clockwork clock) {
        this.queue = queue;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String show(
            @RequestParam(required = false) String tab,
            @RequestParam(required = false) String when,
            @RequestParam(defaultValue = "false") boolean free,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String urgency,
            @RequestParam(required = false) String tier,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String cursor,
            SignedIn who,
            Locale language,
            Model page) {
        if (tab == null && q != null && NUMBER.matcher(q).matches())
            return "redirect:/desk/cases/" + q.strip().toUpperCase(Locale.ROOT);
        var asked = new QueueAsk(tab(tab, who), when, free, kind, stage, urgency, tier, q);
        var ask = tab == null && q != null ? whereFound(asked, who) : asked;
        var found = queue.page(ask.filter(who, clock.now(), clock.endOfToday()), cursor);
        page.addAttribute("ask", ask);
        page.addAttribute("tabs", tabs(ask, who));
        page.addAttribute("views", views(ask, who));
        page.addAttribute(
                "lines",
                found.items().stream().map(row -> lines.of(row, who, language)).toList());
        page.addAttribute("next", found.next() == null ? null : ask.address(found.next()));
        page.addAttribute("first", cursor == null ? null : ask.address(null));
        return "desk/queue";
    }

    /** What to do next: the first of the own tasks, or the queue when there is none. */
    @GetMapping("/desk/next")
    String next(SignedIn who) {
        var own = new QueueAsk(Tab.MINE, null, false, null, null, null, null, null);
        return queue.page(own.filter(who, clock.now(), clock.endOfToday()), null).items().stream()
                .filter(row -> row.caseNumber() != null)
                .findFirst()
                .map(row -> "redirect:/desk/cases/" + row.caseNumber() + "?task=" + row.taskId())
                .orElse("redirect:/desk");
    }

    /** A search from any page names no list: it shows the first in which something was found. */
    private QueueAsk whereFound(QueueAsk asked, SignedIn who) {
        return Stream.concat(Stream.of(asked.tab()), Stream.of(Tab.values()))
                .map(asked::at)
                .filter(ask -> count(ask, who) > 0)
                .findFirst()
                .orElse(asked);
    }

    private int count(QueueAsk ask, SignedIn who) {
        return queue.count(ask.filter(who, clock.now(), clock.endOfToday()));
    }

    // A supervisor opens the desk for the escalations, everybody else for the own work.
    private static Tab tab(String asked, SignedIn who) {
        for (Tab tab : Tab.values()) if (tab.name().equalsIgnoreCase(asked)) return tab;
        return who.groups().stream().anyMatch(Routes.DECIDERS::contains) ? Tab.ESCALATIONS : Tab.TEAM;
    }

    private List<TabLink> tabs(QueueAsk ask, SignedIn who) {
        return List.of(Tab.values()).stream()
                .map(tab -> link("queue.tab." + tab, ask.at(tab), who, tab == ask.tab()))
                .toList();
    }

    private List<TabLink> views(QueueAsk ask, SignedIn who) {
        var plain = new QueueAsk(ask.tab(), null, false, null, null, null, null, null);
        return List.of(
                link("queue.view.all", plain, who, ask.equals(plain)),
                link("queue.view.late", of(plain, "late", false), who, ask.equals(of(plain, "late", false))),
                link("queue.view.today", of(plain, "today", false), who, ask.equals(of(plain, "today", false))),
                link("queue.view.free", of(plain, null, true), who, ask.equals(of(plain, null, true))));
    }

    private static QueueAsk of(QueueAsk plain, String when, boolean free) {
        return new QueueAsk(plain.tab(), when, free, null, null, null, null, null);
    }

    private TabLink link(String name, QueueAsk ask, SignedIn who, boolean current) {
        int count = count(ask, who);
        var shown = count >= Queue.MOST_COUNTED ? Queue.MOST_COUNTED + "+" : String.valueOf(count);
        return new TabLink(name, ask.address(null), shown, current);
    }
}

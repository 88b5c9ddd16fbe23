package org.redress.desk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.report.LateForecast;
import org.redress.report.Queue;
import org.redress.report.QueueFilter.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue: what runs out first, for the person who looks. */
@Controller
class QueuePages {
    /** Whoever types a number wants that case, open or closed. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[A-Za-z]-\\d{4}-\\d{6,12}\\s*");

    private final Queue queue;
    private final QueueLines lines;
    private final QueueViews views;
    private final LateForecast forecast;
    private final ShiftNotes shifts;
    private final Clockwork clock;

    QueuePages(
            Queue queue,
            QueueLines lines,
            QueueViews views,
            LateForecast forecast,
            ShiftNotes shifts,
            Clockwork clock) {
        this.queue = queue;
        this.lines = lines;
        this.views = views;
        this.forecast = forecast;
        this.shifts = shifts;
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
            @RequestParam(required = false) Integer level,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String cursor,
            SignedIn who,
            Locale language,
            Model page) {
        if (tab == null && q != null && NUMBER.matcher(q).matches())
            return "redirect:/desk/cases/" + q.strip().toUpperCase(Locale.ROOT);
        var asked = new QueueAsk(tab(tab, who), when, free, kind, stage, urgency, tier, level, q);
        var ask = tab == null && q != null ? whereFound(asked, who) : asked;
        var found = queue.page(ask.filter(who, clock.now(), clock.endOfToday()), cursor);
        page.addAttribute("ask", ask);
        page.addAttribute("links", views.around(ask, who, language));
        page.addAttribute("forecast", forecast.of(QueueAsk.groups(who), clock.now()));
        page.addAttribute("shift", shifts.mine(who, language));
        page.addAttribute("times", clock);
        page.addAttribute("leads", leads(who));
        page.addAttribute("shares", shares(who));
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
        var own = QueueAsk.all(Tab.MINE);
        return queue.page(own.filter(who, clock.now(), clock.endOfToday()), null).items().stream()
                .filter(row -> row.caseNumber() != null)
                .findFirst()
                .map(row -> "redirect:/desk/cases/" + row.caseNumber() + "?task=" + row.taskId())
                .orElse("redirect:/desk");
    }

    /** A search from any page names no list: it shows the first in which something was found. */
    private QueueAsk whereFound(QueueAsk asked, SignedIn who) {
        var asks = Stream.concat(Stream.of(asked.tab()), Stream.of(Tab.values()))
                .map(asked::at)
                .toList();
        var found = views.counts(asks, who);
        for (int i = 0; i < asks.size(); i++) if (found.get(i) > 0) return asks.get(i);
        return asked;
    }

    // A supervisor opens the desk for the escalations, everybody else for the own work.
    private static Tab tab(String asked, SignedIn who) {
        for (Tab tab : Tab.values()) if (tab.name().equalsIgnoreCase(asked)) return tab;
        return leads(who) ? Tab.ESCALATIONS : Tab.TEAM;
    }

    private static boolean leads(SignedIn who) {
        return who.groups().stream().anyMatch(Routes.DECIDERS::contains);
    }

    // Whoever leads shares with every group, everybody else with the own.
    private static List<String> shares(SignedIn who) {
        var groups = leads(who) ? Group.assignable() : who.groups();
        return groups.stream()
                .filter(Routes.STAFF::contains)
                .map(Group::id)
                .sorted()
                .toList();
    }
}

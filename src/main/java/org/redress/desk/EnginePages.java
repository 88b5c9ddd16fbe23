package org.redress.desk;

import java.util.List;
import java.util.Locale;
import org.redress.engine.EngineRoom;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The engine room: what failed and can be tried again, how late the jobs are, what is deployed, which nodes run. */
@Controller
class EnginePages {
    /**
     * A failure as it is shown.
     *
     * @param task where saying that it is mended goes to, or null for a few seconds
     * @param dismissal where it is closed for good, or null for what must be mended
     */
    record Trouble(
            String key,
            String kind,
            String caseNumber,
            String step,
            String reason,
            String since,
            String task,
            String dismissal) {}

    /** How many jobs are late by so much; {@code most} is the largest of these numbers. */
    record Bar(String name, int jobs, int most) {}

    /** A deployed set. */
    record Deployed(String source, String at, int processes, int instances) {}

    /** A topic of work outside and how much of it waits; {@code oldest} is since when. */
    record Topic(String name, int ready, int working, int pausing, int failed, String oldest) {}

    /** A node that listens for news. */
    record Running(String address, String since) {}

    /** What shops told that could not take effect. */
    private static final String NEWS = "shop-event";

    private final EngineRoom room;
    private final Nodes nodes;
    private final Names names;
    private final Clockwork clock;

    EnginePages(EngineRoom room, Nodes nodes, Names names, Clockwork clock) {
        this.room = room;
        this.nodes = nodes;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/desk/engine")
    String show(Locale language, Model page) {
        var now = clock.now();
        var late = room.lateness(now);
        page.addAttribute(
                "troubles",
                room.troubles().stream().map(row -> trouble(row, language)).toList());
        page.addAttribute("jobs", room.jobs(now));
        page.addAttribute("waiting", late.all());
        page.addAttribute("bars", bars(late));
        page.addAttribute(
                "topics",
                room.backlog(now).stream().map(row -> topic(row, language)).toList());
        page.addAttribute(
                "sets", room.sets().stream().map(row -> deployed(row, language)).toList());
        page.addAttribute(
                "nodes",
                nodes.listening("listen " + LiveNews.CHANNEL).stream()
                        .map(node -> new Running(node.address(), clock.exact(node.since(), language)))
                        .toList());
        return "desk/engine";
    }

    private Trouble trouble(EngineRoom.Trouble row, Locale language) {
        var drawn = row.drawn() == null ? row.element() : row.drawn();
        var step = drawn == null ? null : names.element(row.processId(), row.element(), drawn, language);
        return new Trouble(
                row.key(),
                row.kind(),
                row.caseNumber(),
                step,
                row.reason(),
                clock.exact(row.since(), language),
                row.taskId() == null ? null : "/desk/api/tasks/" + row.taskId() + "/complete",
                row.kind().equals(NEWS) ? "/desk/api/shop/waiting/" + row.id() + "/dismissal" : null);
    }

    private Topic topic(EngineRoom.Backlog row, Locale language) {
        return new Topic(
                names.topic(row.topic(), language),
                row.ready(),
                row.working(),
                row.pausing(),
                row.failed(),
                clock.exact(row.oldest(), language));
    }

    private static List<Bar> bars(EngineRoom.Lateness late) {
        int most = Math.max(1, late.all());
        return List.of(
                new Bar("engine.late.second", late.second(), most),
                new Bar("engine.late.ten-seconds", late.tenSeconds(), most),
                new Bar("engine.late.minute", late.minute(), most),
                new Bar("engine.late.ten-minutes", late.tenMinutes(), most),
                new Bar("engine.late.more", late.more(), most));
    }

    private Deployed deployed(EngineRoom.DeployedSet set, Locale language) {
        return new Deployed(set.source(), clock.exact(set.at(), language), set.processes(), set.instances());
    }
}

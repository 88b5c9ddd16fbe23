package org.redress.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.engine.DeployedModels;
import org.redress.engine.DeployedModels.Version;
import org.redress.report.Conformance;
import org.redress.report.Conformances;
import org.redress.report.HeatMap;
import org.redress.report.HeatMaps;
import org.redress.report.ProcessWindow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How a version of a process was followed in a time: its heat map, and how well the cases fit its diagram. */
@Controller
@RequestMapping("/desk/audit/processes")
class AuditProcessPages {
    private static final int DAYS = 30;
    private static final String USUAL = "complaint";

    /** A version to choose; {@code key} is its process and number. */
    record Choice(String key, String name, int version) {}

    /** An element in words, and the figures that colour it. */
    record Line(
            String element,
            String name,
            long passes,
            long cancelled,
            String mean,
            String median,
            long medianMs,
            int breaches) {}

    /** A diagram with what its colours come from. */
    record HeatPage(String xml, Map<String, String> names, List<Line> elements) {}

    /** A case that left the diagram, in words. */
    record Stray(String number, String kind, String element, String at) {}

    private final DeployedModels models;
    private final HeatMaps heat;
    private final Conformances conformances;
    private final Names names;
    private final Clockwork times;

    AuditProcessPages(DeployedModels models, HeatMaps heat, Conformances conformances, Names names, Clockwork times) {
        this.models = models;
        this.heat = heat;
        this.conformances = conformances;
        this.names = names;
        this.times = times;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String version,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until,
            Locale language,
            Model page) {
        var choices =
                models.versions().stream().map(one -> choice(one, language)).toList();
        var window = window(version == null ? usual(choices) : version, from, until);
        var map = heat.of(window);
        page.addAttribute("choices", choices);
        page.addAttribute("chosen", key(window.processId(), window.version()));
        page.addAttribute("window", window);
        var lines = named(lines(map, language));
        page.addAttribute("lines", lines);
        page.addAttribute("twins", twins(lines));
        page.addAttribute("elsewhere", map.elsewhere());
        page.addAttribute("cut", map.cut());
        page.addAttribute("names", names);
        return "desk/audit-processes";
    }

    @GetMapping("/heat")
    @ResponseBody
    HeatPage heat(
            @RequestParam String version,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            Locale language) {
        var map = heat.of(window(version, from, until));
        return new HeatPage(map.xml(), names.elements(map.processId(), language), lines(map, language));
    }

    @GetMapping("/conformance")
    String conformance(
            @RequestParam String version,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            Locale language,
            Model page) {
        var window = window(version, from, until);
        var found = conformances.of(window);
        page.addAttribute("found", found);
        page.addAttribute("fitness", String.format(Locale.ROOT, "%.1f", Math.floor(found.fitness() * 1_000) / 10));
        page.addAttribute(
                "strays",
                found.strays().stream()
                        .map(one -> stray(window.processId(), one, language))
                        .toList());
        return "desk/audit-conformance";
    }

    private ProcessWindow window(String version, LocalDate from, LocalDate until) {
        int at = version.lastIndexOf('/');
        var end = until == null ? times.today() : until;
        return new ProcessWindow(
                at < 0 ? version : version.substring(0, at),
                number(version.substring(at + 1)),
                from == null ? end.minusDays(DAYS) : from,
                end);
    }

    /** Anything that is no number is a version that no process has. */
    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static String usual(List<Choice> choices) {
        return choices.stream()
                .map(Choice::key)
                .filter(key -> key.startsWith(USUAL + "/"))
                .findFirst()
                .orElseGet(
                        () -> choices.isEmpty() ? USUAL + "/1" : choices.get(0).key());
    }

    private static String key(String processId, int version) {
        return processId + "/" + version;
    }

    private Choice choice(Version one, Locale language) {
        return new Choice(
                key(one.processId(), one.version()),
                names.element(one.processId(), one.processId(), one.name(), language),
                one.version());
    }

    /** A gateway that only joins has no name: its colour is seen, but in a table it would be an id. */
    private static List<Line> named(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.name().equals(line.element()))
                .toList();
    }

    /** Names that several elements share, which only their ids tell apart. */
    private static Set<String> twins(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream().map(Line::name).filter(name -> !seen.add(name)).collect(Collectors.toSet());
    }

    private List<Line> lines(HeatMap map, Locale language) {
        return map.elements().stream()
                .map(one -> line(map.processId(), one, language))
                .toList();
    }

    private Line line(String processId, HeatMap.Heat one, Locale language) {
        var drawn = one.drawn() == null ? one.element() : one.drawn();
        return new Line(
                one.element(),
                names.element(processId, one.element(), drawn, language),
                one.passes(),
                one.cancelled(),
                times.length(Duration.ofMillis(one.meanMs()), language),
                times.length(Duration.ofMillis(one.medianMs()), language),
                one.medianMs(),
                one.breaches());
    }

    private Stray stray(String processId, Conformance.Stray one, Locale language) {
        var drawn = one.drawn() == null ? one.element() : one.drawn();
        return new Stray(
                one.number(),
                names.of("deviation." + one.kind(), language),
                names.element(processId, one.element(), drawn, language),
                times.stamp(one.at()));
    }
}

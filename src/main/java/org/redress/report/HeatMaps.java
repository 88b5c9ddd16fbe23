package org.redress.report;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.common.Refusal;
import org.redress.engine.DeployedModels;
import org.redress.engine.DrawnModel;
import org.redress.report.HeatMap.Heat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws heat maps from the engine's history and the deadlines. */
@Component
@Transactional(readOnly = true)
public class HeatMaps {
    /** About 12,000 cases; the database counts them in a second. */
    private static final int MOST_STEPS = 500_000;

    private final HeatRows rows;
    private final DeployedModels models;
    private final ZoneId zone;

    HeatMaps(HeatRows rows, DeployedModels models, @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.rows = rows;
        this.models = models;
        this.zone = zone;
    }

    /** The heat map of a version in a time. */
    public HeatMap of(ProcessWindow window) {
        var version = models.version(window.processId(), window.version())
                .orElseThrow(() -> new Refusal("not-found", 404, null));
        var model = models.drawn(version.definitionId());
        var passed = rows.passed(version.definitionId(), window.begins(zone), window.ends(zone), MOST_STEPS);
        var breached = rows.breached(version.definitionId(), window.begins(zone), window.ends(zone)).stream()
                .collect(Collectors.toMap(HeatRows.Breached::kind, HeatRows.Breached::breaches));
        return new HeatMap(
                window.processId(),
                window.version(),
                models.xml(version.definitionId()),
                elements(model, passed, breached),
                elsewhere(model, breached),
                passed.stream().mapToLong(HeatRows.Passed::passes).sum() >= MOST_STEPS);
    }

    private static List<Heat> elements(DrawnModel model, List<HeatRows.Passed> passed, Map<String, Integer> breached) {
        var byElement = passed.stream().collect(Collectors.toMap(HeatRows.Passed::element, row -> row));
        var places = places(model);
        return model.nodes().values().stream()
                .filter(node -> byElement.containsKey(node.id()) || breaches(node, places, breached) > 0)
                .map(node -> heat(node, byElement.get(node.id()), breaches(node, places, breached)))
                .sorted(Comparator.comparingLong(Heat::passes).reversed())
                .toList();
    }

    private static Heat heat(DrawnModel.Node node, HeatRows.Passed passed, int breaches) {
        if (passed == null) return new Heat(node.id(), node.type(), node.name(), 0, 0, 0, 0, breaches);
        return new Heat(
                node.id(),
                node.type(),
                node.name(),
                passed.passes(),
                passed.cancelled(),
                Math.round(passed.meanMs()),
                Math.round(passed.medianMs()),
                breaches);
    }

    /** A deadline is drawn as a timer on the work it is for, or named by the task itself; it counts for that work. */
    private static Map<String, Set<String>> places(DrawnModel model) {
        var places = new HashMap<String, Set<String>>();
        for (var node : model.nodes().values())
            if (node.deadline() != null) {
                var place = node.host() == null ? node.id() : node.host();
                places.merge(place, Set.of(node.deadline()), HeatMaps::both);
            }
        return places;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static int breaches(DrawnModel.Node node, Map<String, Set<String>> places, Map<String, Integer> breached) {
        return places.getOrDefault(node.id(), Set.of()).stream()
                .mapToInt(kind -> breached.getOrDefault(kind, 0))
                .sum();
    }

    private static Map<String, Integer> elsewhere(DrawnModel model, Map<String, Integer> breached) {
        var drawn = model.nodes().values().stream()
                .map(DrawnModel.Node::deadline)
                .filter(kind -> kind != null)
                .collect(Collectors.toSet());
        return breached.entrySet().stream()
                .filter(kind -> !drawn.contains(kind.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

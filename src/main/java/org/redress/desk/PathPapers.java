package org.redress.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.redress.engine.DeployedModels;
import org.redress.engine.Drawing;
import org.redress.report.RunReplays.PathStep;
import org.redress.report.RunReplays.Walk;
import org.springframework.stereotype.Component;

/** Draws the diagram of the version that a case ran on, each element with the numbers of the steps that came to it. */
@Component
class PathPapers {
    private final DeployedModels models;
    private final Names names;

    PathPapers(DeployedModels models, Names names) {
        this.models = models;
        this.names = names;
    }

    /** Adds a page for each sheet that the case came to; a model without a drawing has none. */
    void add(Walk walk, Locale language, Paper paper, PaperFonts fonts) throws IOException {
        var numbers = numbers(walk.steps());
        BinaryOperator<String> naming = (element, drawn) -> {
            var name = names.element(walk.processId(), element, drawn, language);
            return name == null ? "" : fonts.drawable(name).replace('\n', ' ');
        };
        for (var sheet : models.drawings(walk.definitionId()))
            if (sheet.shapes().stream().anyMatch(shape -> numbers.containsKey(shape.element())))
                try (var page = new PathDrawing(paper, sheet)) {
                    page.title(fonts.drawable(title(walk, sheet, language)));
                    draw(sheet, walk, numbers, naming, page);
                }
    }

    private String title(Walk walk, Drawing sheet, Locale language) {
        var version = models.drawn(walk.definitionId());
        var process = names.element(walk.processId(), walk.processId(), walk.name(), language);
        var title = names.of("paper.path", language, process, String.valueOf(version.version()));
        var inside = version.nodes().get(sheet.element());
        return inside == null
                ? title
                : names.element(walk.processId(), inside.id(), inside.name(), language) + " · " + title;
    }

    /** Subprocesses lie below the flows, everything else above them. */
    private static void draw(
            Drawing sheet, Walk walk, Map<String, String> numbers, BinaryOperator<String> naming, PathDrawing page)
            throws IOException {
        var flows = walk.steps().stream()
                .map(PathStep::flow)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        shapes(sheet, true, numbers, naming, page);
        for (var line : sheet.lines())
            page.line(line, flows.contains(line.element()), naming.apply(line.element(), line.name()));
        shapes(sheet, false, numbers, naming, page);
    }

    private static void shapes(
            Drawing sheet, boolean open, Map<String, String> numbers, BinaryOperator<String> naming, PathDrawing page)
            throws IOException {
        for (var shape : sheet.shapes())
            if (shape.open() == open)
                page.shape(
                        shape, numbers.getOrDefault(shape.element(), ""), naming.apply(shape.element(), shape.name()));
    }

    /** Steps by number as the list has them. */
    private static Map<String, String> numbers(List<PathStep> steps) {
        var places = new HashMap<String, TreeSet<Integer>>();
        for (int place = 0; place < steps.size(); place++)
            places.computeIfAbsent(steps.get(place).element(), first -> new TreeSet<>())
                    .add(place + 1);
        var numbers = new HashMap<String, String>();
        places.forEach((element, own) ->
                numbers.put(element, own.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return numbers;
    }
}

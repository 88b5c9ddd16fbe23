package org.redress.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.redress.design.Drawing;
import org.redress.design.Drawing.Bounds;
import org.springframework.web.util.HtmlUtils;

/** Draws a sheet as SVG, without any style of its own: colours come from the style sheet of the page it stands in. */
final class SheetSvg {
    private static final double LINE = 14;
    private static final double MARGIN = 24;

    private final String process;
    private final BinaryOperator<String> names;
    private final StringBuilder svg = new StringBuilder();

    private SheetSvg(String process, BinaryOperator<String> names) {
        this.process = process;
        this.names = names;
    }

    /** @param names the reader's name of an element by its id and the drawn one */
    static String of(String process, Drawing sheet, String title, BinaryOperator<String> names) {
        return new SheetSvg(process, names).draw(sheet, title);
    }

    private String draw(Drawing sheet, String title) {
        var frame = frame(sheet);
        put(
                "<svg class=\"sheet-drawing\" xmlns=\"http://www.w3.org/2000/svg\" role=\"graphics-document\" aria-label=\"%s\""
                        + " width=\"%.0f\" height=\"%.0f\" viewBox=\"%.0f %.0f %.0f %.0f\">",
                HtmlUtils.htmlEscape(title),
                frame.width(),
                frame.height(),
                frame.x(),
                frame.y(),
                frame.width(),
                frame.height());
        sheet.lines().forEach(this::line);
        // What sits on the edge of an activity is drawn over it.
        sheet.boxes().stream()
                .filter(box -> !box.type().equals("boundaryEvent"))
                .forEach(this::box);
        sheet.boxes().stream().filter(box -> box.type().equals("boundaryEvent")).forEach(this::box);
        return svg.append("</svg>").toString();
    }

    private static Bounds frame(Drawing sheet) {
        var places = new ArrayList<Bounds>();
        sheet.boxes().forEach(box -> places.add(box.at()));
        sheet.boxes().stream()
                .map(Drawing.Box::label)
                .filter(label -> label != null)
                .forEach(places::add);
        sheet.lines().forEach(line -> line.corners().forEach(at -> places.add(new Bounds(at[0], at[1], 0, 0))));
        double left = edge(places.stream().mapToDouble(Bounds::x)) - MARGIN;
        double top = edge(places.stream().mapToDouble(Bounds::y)) - MARGIN;
        double right = -edge(places.stream().mapToDouble(at -> -at.x() - at.width())) + MARGIN;
        double bottom = -edge(places.stream().mapToDouble(at -> -at.y() - at.height())) + MARGIN;
        return new Bounds(left, top, right - left, bottom - top);
    }

    private static double edge(DoubleStream places) {
        return places.min().orElse(0);
    }

    private void line(Drawing.Line line) {
        put(
                "<polyline class=\"flow\" points=\"%s\"/>",
                line.corners().stream()
                        .map(at -> String.format(Locale.ROOT, "%.0f,%.0f", at[0], at[1]))
                        .collect(Collectors.joining(" ")));
        head(line.corners());
        if (line.label() != null && !line.name().isEmpty())
            text(line.label(), names.apply(line.id(), line.name()), true);
    }

    /** The tip of an arrow at the last corner. */
    private void head(List<double[]> corners) {
        var end = corners.get(corners.size() - 1);
        var before = corners.get(corners.size() - 2);
        double angle = Math.toDegrees(Math.atan2(end[1] - before[1], end[0] - before[0]));
        put(
                "<path class=\"head\" d=\"M0 0L-9 -4L-9 4Z\" transform=\"translate(%.0f %.0f) rotate(%.0f)\"/>",
                end[0], end[1], angle);
    }

    private void box(Drawing.Box box) {
        var name = names.apply(box.id(), box.name());
        open(box, name);
        if (box.type().endsWith("Event")) event(box);
        else if (box.type().endsWith("Gateway")) gateway(box);
        else activity(box);
        if (box.label() != null) text(box.label(), name, true);
        else if (!box.type().endsWith("Event") && !box.type().endsWith("Gateway")) text(box.at(), name, false);
        svg.append(name.isEmpty() ? "</g>" : "</a>");
    }

    /** What has a name leads to what is told about it. */
    private void open(Drawing.Box box, String name) {
        if (name.isEmpty()) put("<g class=\"%s\">", box.type());
        else
            put(
                    "<a class=\"%s\" href=\"#%s.%s\" tabindex=\"-1\" aria-label=\"%s\">",
                    box.type(), process, HtmlUtils.htmlEscape(box.id()), HtmlUtils.htmlEscape(name));
    }

    private void activity(Drawing.Box box) {
        var at = box.at();
        put(
                "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"8\"/>",
                box.type().equals("callActivity") ? "call" : "step", at.x(), at.y(), at.width(), at.height());
        if (box.closed()) {
            put(
                    "<path class=\"mark\" d=\"M%.0f %.0fh14v14h-14zm7 3v8m-4 -4h8\"/>",
                    middle(at) - 7, at.y() + at.height() - 16);
        }
        if (box.type().equals("userTask")) {
            put(
                    "<path class=\"mark\" d=\"M%.0f %.0fa3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1 -7 0m-3 12c0 -10 13 -10 13 0z\"/>",
                    at.x() + 9, at.y() + 9);
        }
        if (box.type().equals("businessRuleTask")) {
            put("<path class=\"mark\" d=\"M%.0f %.0fh15v11h-15zm0 4h15m-10 0v7m-5 -3.5h15\"/>", at.x() + 6, at.y() + 6);
        }
    }

    private void gateway(Drawing.Box box) {
        var at = box.at();
        double half = at.width() / 2;
        put(
                "<path class=\"step\" d=\"M%.0f %.0fl%.0f %.0fl-%.0f %.0fl-%.0f -%.0fz\"/>",
                middle(at), at.y(), half, half, half, half, half, half);
        var mark =
                switch (box.type()) {
                    case "parallelGateway" -> "m-10 0h20m-10 -10v20";
                    case "eventBasedGateway" -> "m-9 0a9 9 0 1 1 18 0a9 9 0 1 1 -18 0";
                    default -> "m-6 -7l12 14m0 -14l-12 14";
                };
        put("<path class=\"mark\" d=\"M%.0f %.0f%s\"/>", middle(at), at.y() + at.height() / 2, mark);
    }

    private void event(Drawing.Box box) {
        var at = box.at();
        double radius = at.width() / 2;
        circle(box, radius);
        if (!box.type().equals("startEvent") && !box.type().equals("endEvent")) circle(box, radius - 3);
        var mark =
                switch (box.trigger()) {
                    case "timer" -> "m0 -8v8l5 3";
                    case "message" -> "m-8 -5h16v11h-16zl8 6l8 -6";
                    case "error" -> "m-7 7l4 -13l5 8l5 -9";
                    case "terminate" -> "m-7 0a7 7 0 1 1 14 0a7 7 0 1 1 -14 0";
                    default -> "";
                };
        if (!mark.isEmpty()) put("<path class=\"mark\" d=\"M%.0f %.0f%s\"/>", middle(at), at.y() + radius, mark);
    }

    private void circle(Drawing.Box box, double radius) {
        put(
                "<circle class=\"%s%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>",
                box.type().equals("endEvent") ? "end" : "step",
                box.interrupts() ? "" : " beside",
                middle(box.at()),
                box.at().y() + box.at().height() / 2,
                radius);
    }

    private static double middle(Bounds at) {
        return at.x() + at.width() / 2;
    }

    /** @param beside whether the name stands beside what it names and begins at the top of its place */
    private void text(Bounds at, String name, boolean beside) {
        var lines = TextLines.of(name, beside ? Math.max(at.width(), 90) : at.width() - 14);
        double first = beside ? at.y() + 11 : at.y() + at.height() / 2 - (lines.size() - 1) * LINE / 2 + 4;
        for (int line = 0; line < lines.size(); line++)
            put(
                    "<text x=\"%.0f\" y=\"%.0f\">%s</text>",
                    middle(at), first + line * LINE, HtmlUtils.htmlEscape(lines.get(line)));
    }

    private void put(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}

package org.redress.desk;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.redress.engine.Drawing;
import org.redress.engine.Drawing.Box;
import org.redress.engine.Drawing.Line;
import org.redress.engine.Drawing.Point;
import org.redress.engine.Drawing.Shape;

/** One page with a BPMN diagram, drawn as lines and text that stay sharp at any size. */
final class PathDrawing implements Closeable {
    private static final float SCALE = 0.6f;
    private static final float MARGIN = 28;
    private static final float HEAD = 30;
    private static final float SMALL = 6.6f;
    private static final Color INK = new Color(0x1b1f24);
    private static final Color QUIET = new Color(0x8a97a6);
    private static final Color TAKEN = new Color(0x1f5fa8);
    private static final Color REACHED = new Color(0xe3eefb);

    private final PDPageContentStream page;
    private final PDFont plain;
    private final PDFont bold;
    private final float top;

    PathDrawing(Paper paper, Drawing drawing) throws IOException {
        float height = (float) drawing.height() * SCALE + 2 * MARGIN + HEAD;
        var sheet = new PDPage(new PDRectangle((float) drawing.width() * SCALE + 2 * MARGIN, height));
        paper.document().addPage(sheet);
        page = new PDPageContentStream(paper.document(), sheet);
        plain = paper.plain();
        bold = paper.bold();
        top = height - MARGIN - HEAD;
    }

    void title(String text) throws IOException {
        write(text, bold, 11, MARGIN, top + HEAD - 8, INK);
    }

    void line(Line line, boolean taken, String name) throws IOException {
        pen(taken ? TAKEN : QUIET, taken ? 1.4f : 0.7f);
        if (!line.type().equals("sequenceFlow")) page.setLineDashPattern(new float[] {2, 2}, 0);
        var points = line.points();
        page.moveTo(x(points.get(0).x()), y(points.get(0).y()));
        for (var point : points.subList(1, points.size())) page.lineTo(x(point.x()), y(point.y()));
        page.stroke();
        page.setLineDashPattern(new float[] {}, 0);
        if (line.type().equals("sequenceFlow"))
            tip(points.get(points.size() - 2), points.get(points.size() - 1), taken ? TAKEN : QUIET);
        if (line.label() != null) block(name, line.label(), false);
    }

    /** {@code numbers} are the steps that came here; none for an element that was never reached. */
    void shape(Shape shape, String numbers, String name) throws IOException {
        boolean reached = !numbers.isEmpty();
        pen(reached ? TAKEN : QUIET, weight(shape, reached));
        page.setNonStrokingColor(reached && !shape.open() ? REACHED : Color.WHITE);
        outline(shape);
        inside(shape);
        if (shape.label() != null) block(name, shape.label(), false);
        else if (shape.open())
            block(
                    name,
                    new Box(shape.box().x(), shape.box().y() + 4, shape.box().width(), 14),
                    false);
        else block(name, shape.box(), true);
        if (reached)
            write(numbers, bold, SMALL, x(shape.box().x()), y(shape.box().y()) + 2, TAKEN);
    }

    private static float weight(Shape shape, boolean reached) {
        return shape.type().equals("endEvent") ? 2.2f : reached ? 1.4f : 0.8f;
    }

    private void outline(Shape shape) throws IOException {
        var box = shape.box();
        if (shape.type().endsWith("Event")) circle(box, 0);
        else if (shape.type().endsWith("Gateway")) diamond(box);
        else if (shape.type().equals("textAnnotation")) bracket(box);
        else rounded(box);
    }

    private void inside(Shape shape) throws IOException {
        var box = shape.box();
        if (shape.type().equals("boundaryEvent") || shape.type().startsWith("intermediate")) circle(box, 3);
        if ("timerEventDefinition".equals(shape.event())) path(box, 0.5, 0.28, 0.5, 0.5, 0.66, 0.58);
        if ("messageEventDefinition".equals(shape.event()))
            path(box, 0.28, 0.36, 0.5, 0.54, 0.72, 0.36, 0.72, 0.66, 0.28, 0.66, 0.28, 0.36, 0.72, 0.36);
        if (shape.type().equals("parallelGateway")) cross(box, 0.5, 0.28, 0.5, 0.72, 0.28, 0.5, 0.72, 0.5);
        if (shape.type().equals("exclusiveGateway")) cross(box, 0.38, 0.34, 0.62, 0.66, 0.62, 0.34, 0.38, 0.66);
        if (shape.type().equals("eventBasedGateway"))
            circle(
                    new Box(
                            box.x() + box.width() * 0.3,
                            box.y() + box.height() * 0.3,
                            box.width() * 0.4,
                            box.height() * 0.4),
                    0);
    }

    private void rounded(Box box) throws IOException {
        float round = 5;
        float left = x(box.x());
        float right = x(box.x() + box.width());
        float upper = y(box.y());
        float lower = y(box.y() + box.height());
        page.moveTo(left + round, upper);
        page.lineTo(right - round, upper);
        page.curveTo2(right, upper, right, upper - round);
        page.lineTo(right, lower + round);
        page.curveTo2(right, lower, right - round, lower);
        page.lineTo(left + round, lower);
        page.curveTo2(left, lower, left, lower + round);
        page.lineTo(left, upper - round);
        page.curveTo2(left, upper, left + round, upper);
        page.fillAndStroke();
    }

    private void circle(Box box, double less) throws IOException {
        float radius = (float) (box.width() / 2 - less) * SCALE;
        float middleX = x(box.x() + box.width() / 2);
        float middleY = y(box.y() + box.height() / 2);
        float bow = radius * 0.5523f;
        page.moveTo(middleX + radius, middleY);
        page.curveTo(middleX + radius, middleY + bow, middleX + bow, middleY + radius, middleX, middleY + radius);
        page.curveTo(middleX - bow, middleY + radius, middleX - radius, middleY + bow, middleX - radius, middleY);
        page.curveTo(middleX - radius, middleY - bow, middleX - bow, middleY - radius, middleX, middleY - radius);
        page.curveTo(middleX + bow, middleY - radius, middleX + radius, middleY - bow, middleX + radius, middleY);
        page.fillAndStroke();
    }

    private void diamond(Box box) throws IOException {
        page.moveTo(x(box.x() + box.width() / 2), y(box.y()));
        page.lineTo(x(box.x() + box.width()), y(box.y() + box.height() / 2));
        page.lineTo(x(box.x() + box.width() / 2), y(box.y() + box.height()));
        page.lineTo(x(box.x()), y(box.y() + box.height() / 2));
        page.closePath();
        page.fillAndStroke();
    }

    private void bracket(Box box) throws IOException {
        path(box, 0.06, 0, 0, 0, 0, 1, 0.06, 1);
    }

    /** A line over points given in parts of the box. */
    private void path(Box box, double... parts) throws IOException {
        for (int at = 0; at < parts.length; at += 2) {
            float x = x(box.x() + box.width() * parts[at]);
            float y = y(box.y() + box.height() * parts[at + 1]);
            if (at == 0) page.moveTo(x, y);
            else page.lineTo(x, y);
        }
        page.stroke();
    }

    private void cross(Box box, double... parts) throws IOException {
        path(box, parts[0], parts[1], parts[2], parts[3]);
        path(box, parts[4], parts[5], parts[6], parts[7]);
    }

    private void tip(Point before, Point end, Color colour) throws IOException {
        double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
        page.setNonStrokingColor(colour);
        page.moveTo(x(end.x()), y(end.y()));
        for (double side : new double[] {0.4, -0.4})
            page.lineTo(x(end.x() - 10 * Math.cos(angle + side)), y(end.y() - 10 * Math.sin(angle + side)));
        page.fill();
    }

    /** A text in the middle of a box, or at its upper edge. */
    private void block(String text, Box box, boolean middle) throws IOException {
        if (text.isBlank()) return;
        double width = box.width() * SCALE;
        var fitted = FittedText.of(text, plain, SMALL, Math.max(width, 40));
        float used = fitted.lines().size() * fitted.leading();
        float from = y(box.y()) - (middle ? ((float) box.height() * SCALE - used) / 2 : 0) - SMALL;
        for (var line : fitted.lines()) {
            write(line, plain, SMALL, (float) (x(box.x()) + (width - fitted.width(line)) / 2), from, INK);
            from -= fitted.leading();
        }
    }

    private void write(String text, PDFont font, float size, float x, float y, Color colour) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(colour);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private void pen(Color colour, float width) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(width);
    }

    private static float x(double x) {
        return (float) x * SCALE + MARGIN;
    }

    private float y(double y) {
        return top - (float) y * SCALE;
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}

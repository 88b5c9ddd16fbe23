package org.redress.engine;

import java.util.List;

/**
 * Where everything stands on one sheet of the drawing of a process; lengths in pixels, from the left upper corner.
 *
 * @param element the process, or the subprocess whose inside has a sheet of its own
 */
public record Drawing(String element, double width, double height, List<Shape> shapes, List<Line> lines) {
    public record Point(double x, double y) {}

    public record Box(double x, double y, double width, double height) {}

    /**
     * An element.
     *
     * @param type the BPMN name, such as {@code userTask}
     * @param event what an event waits for or tells, such as {@code timerEventDefinition}; null for all else
     * @param open true for a subprocess whose inside is drawn
     * @param label where its name stands; null where it stands inside
     */
    public record Shape(String element, String type, String name, String event, boolean open, Box box, Box label) {}

    /** A flow; {@code label} is where its name stands, null if it has none. */
    public record Line(String element, String type, String name, List<Point> points, Box label) {}
}

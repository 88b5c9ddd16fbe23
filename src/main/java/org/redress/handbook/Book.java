package org.redress.handbook;

import java.util.List;

/** The handbook in one language, ready to be shown. */
public record Book(List<Chapter> chapters, List<Due> deadlines, List<Table> tables) {
    /** One process. */
    public record Chapter(
            String id, String name, String what, String source, List<Sheet> sheets, List<Element> elements) {}

    /** One drawing, as SVG. */
    public record Sheet(String id, String name, String svg) {}

    /**
     * An element of a diagram.
     *
     * @param sourceOf the name of what it shares its source with; empty where it has its own
     * @param level of its heading
     * @param calls the process that it runs; without an id where it runs none
     * @param decides the table that it asks; without an id where it asks none
     */
    public record Element(
            String anchor,
            String id,
            String kind,
            String name,
            String what,
            String source,
            String sourceOf,
            int level,
            List<String> people,
            Link calls,
            Link decides,
            List<String> letters,
            List<Field> fields,
            List<Due> dues,
            List<Way> ways) {}

    /** Something that is told elsewhere in the book. */
    public record Link(String id, String name) {}

    /** A field of the form that the task shows. */
    public record Field(String label, String kind, boolean required, String choices) {}

    /** A way on; {@code label} is empty where it is the only one. */
    public record Way(String label, String anchor, String name) {}

    /** A kind of deadline with its times. */
    public record Due(String kind, String name, List<Time> times) {}

    /** What applies in one situation: how long, on which clock, who hears of it before, and what missing it does. */
    public record Time(String when, String amount, String nature, String warned, String missed, String source) {}

    /** A decision table. */
    public record Table(
            String id,
            String name,
            String about,
            String policy,
            List<String> inputs,
            List<String> outputs,
            List<Line> lines) {}

    /** A rule; an empty cell says that anything is right. */
    public record Line(List<String> cells, String source) {}
}

package org.redress.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How a file differs from what it takes the place of: its elements, rules or fields by their ids, each with what it says
 * before and after. What was only drawn elsewhere is told apart as MOVED.
 */
public record FileDifference(String path, Way way, List<Part> parts) {
    /** What became of it. */
    public enum Way {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * An element, rule or field.
     *
     * @param type its kind as the file names it, such as {@code userTask} or {@code rule}
     * @param situation of a rule the cells that tell it from the others, by column: when it applies, and in a table that
     *     collects what it answers; empty for anything else
     * @param details what it says otherwise; empty for one that is new, gone or only moved
     */
    public record Part(
            String id, String type, String label, Map<String, String> situation, Way way, List<Detail> details) {}

    /** One attribute, text or cell; empty where there is none. */
    public record Detail(String what, String before, String after) {}

    /** Something in a file as it can be compared: {@code says} without where it is drawn. */
    record Piece(String type, String label, Map<String, String> situation, Map<String, String> says, String drawn) {
        Piece(String type, String label, Map<String, String> says, String drawn) {
            this(type, label, Map.of(), says, drawn);
        }

        Part part(String id, Way way, List<Detail> details) {
            return new Part(id, type, label, situation, way, details);
        }
    }

    /** Compares two files of the same path; {@code before} is null for a new one. Both have passed the model check. */
    static FileDifference of(String path, byte[] before, byte[] after) {
        if (Arrays.equals(before, after)) return new FileDifference(path, Way.MOVED, List.of());
        var old = before == null ? Map.<String, Piece>of() : pieces(path, before);
        return new FileDifference(path, before == null ? Way.ADDED : Way.CHANGED, parts(old, pieces(path, after)));
    }

    private static Map<String, Piece> pieces(String path, byte[] file) {
        try {
            if (path.endsWith(".form")) return FormPieces.of(FormReader.read(file));
            var tree = XmlReader.read(path, file);
            return path.endsWith(".dmn") ? TablePieces.of(tree) : DiagramPieces.of(tree);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException(path + " passed the check and cannot be read", unreadable);
        }
    }

    private static List<Part> parts(Map<String, Piece> old, Map<String, Piece> young) {
        var parts = new ArrayList<Part>();
        var ids = new LinkedHashSet<>(young.keySet());
        ids.addAll(old.keySet());
        for (String id : ids) {
            var was = old.get(id);
            var is = young.get(id);
            if (was == null) parts.add(is.part(id, Way.ADDED, List.of()));
            else if (is == null) parts.add(was.part(id, Way.REMOVED, List.of()));
            else if (!was.equals(is)) parts.add(both(id, was, is));
        }
        parts.sort(Comparator.comparing(Part::way));
        return parts;
    }

    private static Part both(String id, Piece was, Piece is) {
        var details = new ArrayList<Detail>();
        if (!was.type().equals(is.type())) details.add(new Detail("type", was.type(), is.type()));
        var names = new TreeSet<>(was.says().keySet());
        names.addAll(is.says().keySet());
        for (String name : names) {
            var one = was.says().getOrDefault(name, "");
            var other = is.says().getOrDefault(name, "");
            if (!Objects.equals(one, other)) details.add(new Detail(name, one, other));
        }
        return is.part(id, details.isEmpty() ? Way.MOVED : Way.CHANGED, details);
    }
}

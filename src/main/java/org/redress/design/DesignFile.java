package org.redress.design;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A model, table or form by its path.
 *
 * @param name what the file itself calls it; its id where it has no name
 */
public record DesignFile(String path, Kind kind, String id, String name) {
    /** What can be drawn: a diagram, a decision table, a form. */
    public enum Kind {
        MODEL,
        TABLE,
        FORM
    }

    static DesignFile of(Map.Entry<String, byte[]> file) {
        String path = file.getKey();
        String id = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        return new DesignFile(
                path,
                kind(path),
                id,
                named(path, file.getValue()).filter(name -> !name.isBlank()).orElse(id));
    }

    /** What a path holds by its ending; a form if by none. */
    public static Kind kind(String path) {
        return path.endsWith(".bpmn") ? Kind.MODEL : path.endsWith(".dmn") ? Kind.TABLE : Kind.FORM;
    }

    private static Optional<String> named(String path, byte[] content) {
        if (kind(path) == Kind.FORM) return Optional.empty();
        try {
            String model = kind(path) == Kind.MODEL ? "bpmn:process" : "dmn:decision";
            return XmlReader.read(path, content).children(model).findFirst().map(Node::label);
        } catch (Unreadable onlyWithoutAName) {
            return Optional.empty();
        }
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}

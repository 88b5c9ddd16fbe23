package org.redress.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.redress.design.FileDifference.Piece;

/** The fields of a form by their key, or by their id where they have none, each with all that it says. */
final class FormPieces {
    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    static Map<String, Piece> of(JsonNode form) {
        var pieces = new FormPieces();
        var head = new TreeMap<String, String>();
        form.fields().forEachRemaining(part -> {
            if (!part.getKey().equals("components")) say(head, part.getKey(), part.getValue());
        });
        pieces.pieces.put(form.path("id").asText(), new Piece("form", "", head, ""));
        pieces.fields(form.path("components"), "");
        return pieces.pieces;
    }

    private void fields(JsonNode components, String parent) {
        var above = "";
        for (JsonNode field : components) {
            var says = new TreeMap<String, String>();
            field.fields().forEachRemaining(part -> {
                boolean own =
                        !part.getKey().equals("components") && !part.getKey().equals("layout");
                if (own) say(says, part.getKey(), part.getValue());
            });
            says.remove("id");
            var key = field.path("key").asText(field.path("id").asText());
            pieces.put(
                    key,
                    new Piece(field.path("type").asText(), field.path("label").asText(), says, parent + above));
            fields(field.path("components"), key + "/");
            above = key;
        }
    }

    private static void say(Map<String, String> says, String path, JsonNode value) {
        if (value.isObject())
            value.fields().forEachRemaining(part -> say(says, path + "." + part.getKey(), part.getValue()));
        else if (value.isArray())
            for (int at = 0; at < value.size(); at++) say(says, path + "[" + at + "]", value.get(at));
        else says.put(path, value.asText());
    }
}

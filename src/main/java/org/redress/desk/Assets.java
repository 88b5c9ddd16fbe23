package org.redress.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Scripts, styles and icons that the web build made of {@code src/main/web}. Without that build (-DskipUi) the pages
 * are there and readable, but bare.
 */
@Component
class Assets {
    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);

    private final JsonNode manifest;
    private final Map<String, String> icons;

    Assets(ObjectMapper json) {
        this.manifest = read(json, "static/manifest.json", JsonNode.class, json.createObjectNode());
        this.icons = json.convertValue(
                read(json, "static/icons.json", JsonNode.class, json.createObjectNode()), new TypeReference<>() {});
        if (manifest.isEmpty()) LOG.warn("Built without scripts and styles: the pages are bare.");
    }

    private static <T> T read(ObjectMapper json, String path, Class<T> type, T otherwise) {
        var file = new ClassPathResource(path);
        if (!file.exists()) return otherwise;
        try (var in = file.getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Addresses of an entry's script, such as {@code desk}; empty in a bare build. */
    List<String> scripts(String entry) {
        var file = chunk(entry).path("file");
        return file.isMissingNode() ? List.of() : List.of("/" + file.asText());
    }

    /** Addresses of an entry's styles with those of what it imports. */
    List<String> styles(String entry) {
        var styles = new LinkedHashSet<String>();
        collect(key(entry), styles);
        return List.copyOf(styles);
    }

    private void collect(String chunk, Set<String> styles) {
        for (String imported : texts(manifest.path(chunk).path("imports"))) collect(imported, styles);
        texts(manifest.path(chunk).path("css")).forEach(file -> styles.add("/" + file));
    }

    private static List<String> texts(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private JsonNode chunk(String entry) {
        return manifest.path(key(entry));
    }

    private static String key(String entry) {
        return "src/" + entry + ".ts";
    }

    /** The drawing of an icon, to stand in the page itself; always beside a word, so it is hidden from readers. */
    String icon(String name) {
        var drawing = icons.get(name);
        if (drawing == null && !icons.isEmpty()) throw new IllegalArgumentException("icons.txt does not name " + name);
        return drawing == null ? "" : drawing;
    }
}

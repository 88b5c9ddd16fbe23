package org.redress.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Objects and events as they come, in two files of their own, because a log lists first all of the one and then all of
 * the other, and before them the types and attributes that occur. Closing removes the files.
 */
final class OcelDraft implements Closeable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String MIXED = "string";

    private final Map<String, Map<String, String>> objectTypes = new TreeMap<>();
    private final Map<String, Map<String, String>> eventTypes = new TreeMap<>();
    private final Path objectFile;
    private final Path eventFile;
    private final JsonGenerator objects;
    private final JsonGenerator events;

    OcelDraft() throws IOException {
        objectFile = Files.createTempFile("redress-objects-", ".json");
        eventFile = Files.createTempFile("redress-events-", ".json");
        objects = begun(Files.newOutputStream(objectFile));
        events = begun(Files.newOutputStream(eventFile));
    }

    private static JsonGenerator begun(OutputStream out) throws IOException {
        var json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.writeStartArray();
        return json;
    }

    void object(String id, String type, List<OcelValue> values, List<OcelLink> links) throws IOException {
        objects.writeStartObject();
        objects.writeStringField("id", PackText.valid(id));
        objects.writeStringField("type", type);
        values(objects, values, objectTypes.computeIfAbsent(type, first -> new TreeMap<>()));
        links(objects, links);
        objects.writeEndObject();
    }

    void event(String id, String type, Instant at, List<OcelValue> values, List<OcelLink> links) throws IOException {
        events.writeStartObject();
        events.writeStringField("id", id);
        events.writeStringField("type", type);
        events.writeStringField("time", at.toString());
        values(events, values, eventTypes.computeIfAbsent(type, first -> new TreeMap<>()));
        links(events, links);
        events.writeEndObject();
    }

    private static void values(JsonGenerator json, List<OcelValue> values, Map<String, String> types)
            throws IOException {
        json.writeArrayFieldStart("attributes");
        for (var value : values) {
            types.merge(value.name(), value.type(), (one, other) -> one.equals(other) ? one : MIXED);
            json.writeStartObject();
            json.writeStringField("name", value.name());
            // The schema of OCEL 2.0 has every value as a text; its type stands with the type of object or event.
            json.writeStringField("value", value.text());
            if (value.at() != null) json.writeStringField("time", value.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void links(JsonGenerator json, List<OcelLink> links) throws IOException {
        json.writeArrayFieldStart("relationships");
        for (var link : links) {
            json.writeStartObject();
            json.writeStringField("objectId", PackText.valid(link.objectId()));
            json.writeStringField("qualifier", link.qualifier());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Ends the draft and writes it as one log. */
    void copyTo(OutputStream out) throws IOException {
        finish(objects);
        finish(events);
        part(out, "{\"objectTypes\":");
        types(out, objectTypes);
        part(out, ",\"eventTypes\":");
        types(out, eventTypes);
        part(out, ",\"objects\":");
        Files.copy(objectFile, out);
        part(out, ",\"events\":");
        Files.copy(eventFile, out);
        part(out, "}");
    }

    private static void finish(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.close();
    }

    private static void types(OutputStream out, Map<String, Map<String, String>> types) throws IOException {
        var json = JSON.createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
        for (var type : types.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", type.getKey());
            json.writeArrayFieldStart("attributes");
            for (var attribute : type.getValue().entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", attribute.getKey());
                json.writeStringField("type", attribute.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.close();
    }

    private static void part(OutputStream out, String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        objects.close();
        events.close();
        Files.deleteIfExists(objectFile);
        Files.deleteIfExists(eventFile);
    }
}

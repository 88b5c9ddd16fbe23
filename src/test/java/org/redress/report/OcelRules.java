package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What OCEL 2.0 asks of a log: what each type, object and event has, that types and attributes are declared and values
 * are of their type, that ids are unique, and that every reference leads to an object.
 */
final class OcelRules {
    private static final Set<String> TYPES = Set.of("string", "time", "integer", "float", "boolean");

    private OcelRules() {}

    static void check(JsonNode log) {
        assertThat(log.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("objectTypes", "eventTypes", "objects", "events");
        var objects = new HashSet<String>();
        var objectTypes = declared(log.path("objectTypes"));
        for (var object : log.path("objects")) {
            assertThat(objects.add(object.path("id").textValue()))
                    .as(object.path("id").asText())
                    .isTrue();
            attributes(object, objectTypes, true);
        }
        for (var object : log.path("objects")) links(object, objects);
        var events = new HashSet<String>();
        var eventTypes = declared(log.path("eventTypes"));
        for (var event : log.path("events")) {
            assertThat(events.add(event.path("id").textValue())).isTrue();
            OffsetDateTime.parse(event.path("time").textValue());
            attributes(event, eventTypes, false);
            links(event, objects);
        }
    }

    private static Map<String, Map<String, String>> declared(JsonNode types) {
        var declared = new HashMap<String, Map<String, String>>();
        for (var type : types) {
            var attributes = new HashMap<String, String>();
            for (var attribute : type.path("attributes")) {
                assertThat(TYPES).contains(attribute.path("type").textValue());
                assertThat(attributes.put(
                                attribute.path("name").textValue(),
                                attribute.path("type").textValue()))
                        .isNull();
            }
            assertThat(declared.put(type.path("name").textValue(), attributes)).isNull();
        }
        return declared;
    }

    private static void attributes(JsonNode one, Map<String, Map<String, String>> types, boolean timed) {
        var type = types.get(one.path("type").textValue());
        assertThat(type).as(one.path("type").asText()).isNotNull();
        for (var attribute : one.path("attributes")) {
            var name = attribute.path("name").textValue();
            assertThat(type).containsKey(name);
            assertThat(attribute.path("value").isTextual()).as(name).isTrue();
            typed(type.get(name), attribute.path("value").textValue());
            if (timed) OffsetDateTime.parse(attribute.path("time").textValue());
        }
    }

    private static void typed(String type, String value) {
        switch (type) {
            case "time" -> OffsetDateTime.parse(value);
            case "integer" -> Long.parseLong(value);
            case "float" -> Double.parseDouble(value);
            case "boolean" -> assertThat(value).isIn("true", "false");
            default -> assertThat(value).isNotNull();
        }
    }

    private static void links(JsonNode one, Set<String> objects) {
        for (var link : one.path("relationships")) {
            assertThat(objects).contains(link.path("objectId").textValue());
            assertThat(link.path("qualifier").textValue()).isNotBlank();
        }
    }
}

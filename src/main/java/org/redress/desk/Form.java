package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** A Camunda Form as the server reads it: its id and the fields a person fills in. */
record Form(String id, List<Field> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One field with its limits; null where the form sets none. */
    record Field(
            String key,
            String type,
            boolean required,
            Integer minLength,
            Integer maxLength,
            Long min,
            Long max,
            String pattern,
            List<String> options,
            String hide,
            boolean variable) {
        static Field of(JsonNode component) {
            var rules = component.path("validate");
            return new Field(
                    component.path("key").asText(),
                    component.path("type").asText(),
                    rules.path("required").asBoolean(false),
                    whole(rules, "minLength"),
                    whole(rules, "maxLength"),
                    amount(rules, "min"),
                    amount(rules, "max"),
                    rules.path("pattern").asText(null),
                    component.path("values").findValuesAsText("value"),
                    component.path("conditional").path("hide").asText(null),
                    component.path("properties").path("variable").asText("").equals("true"));
        }

        private static Integer whole(JsonNode rules, String key) {
            return rules.hasNonNull(key) ? rules.get(key).asInt() : null;
        }

        private static Long amount(JsonNode rules, String key) {
            return rules.hasNonNull(key) ? rules.get(key).asLong() : null;
        }
    }

    static Form read(String json) {
        try {
            var form = JSON.readTree(json);
            var fields = StreamSupport.stream(form.path("components").spliterator(), false)
                    .filter(component -> component.hasNonNull("key"))
                    .map(Field::of)
                    .toList();
            return new Form(form.path("id").asText(), fields);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A deployed form is not JSON", broken);
        }
    }
}

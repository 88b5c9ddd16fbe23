package org.redress.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The fields of a form in words: what a person must say, and what they may choose from. */
final class FormTelling {
    private final BookWords words;

    FormTelling(BookWords words) {
        this.words = words;
    }

    List<Book.Field> fields(JsonNode form) {
        var id = form.path("id").asText();
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.hasNonNull("key"))
                .map(component -> field(id, component))
                .toList();
    }

    private Book.Field field(String form, JsonNode component) {
        var key = form + "." + component.path("key").asText();
        var label = component
                .path(component.hasNonNull("dateLabel") ? "dateLabel" : "label")
                .asText();
        return new Book.Field(
                words.form(key, label),
                words.member("handbook.field.", component.path("type").asText()),
                component.path("validate").path("required").asBoolean(),
                choices(key, component));
    }

    private String choices(String key, JsonNode component) {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> words.form(
                        key + "." + option.path("value").asText(),
                        option.path("label").asText()))
                .collect(Collectors.joining(" · "));
    }
}

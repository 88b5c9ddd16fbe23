package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a form into the reader's language: English stands in the file, Chinese in {@code forms_zh_CN.properties}. */
@Component
class FormWords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResourceBundle chinese = ResourceBundle.getBundle("forms", Locale.SIMPLIFIED_CHINESE);

    /** Choices by {@code field.VALUE}; where several forms have the same, that of the first. */
    private final Map<String, String> choices = chinese.keySet().stream()
            .sorted()
            .filter(key -> key.matches("[^.]+\\.[^.]+\\.[A-Z][A-Z_]*"))
            .collect(Collectors.toMap(
                    key -> key.substring(key.indexOf('.') + 1), chinese::getString, (first, second) -> first));

    /** What a choice of a field is called in Chinese; null in English, where the choice says it itself, and where no form has it. */
    String choice(String field, String value, Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? choices.get(field + "." + value) : null;
    }

    /** What a field of a form is called; {@code drawn} is what the form itself says, in English. */
    String label(String form, String field, String drawn, Locale language) {
        var key = form + "." + field;
        boolean known = language.getLanguage().equals(Locale.CHINESE.getLanguage()) && chinese.containsKey(key);
        return known ? chinese.getString(key) : drawn;
    }

    JsonNode in(Locale locale, String form) {
        try {
            var tree = JSON.readTree(form);
            if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) translate(tree);
            return tree;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A deployed form is not JSON", broken);
        }
    }

    private void translate(JsonNode form) {
        var id = form.path("id").asText();
        for (JsonNode component : form.path("components")) {
            var key = id + "." + component.path("key").asText();
            put(component, "label", key);
            put(component, "description", key + ".description");
            put(component, "dateLabel", key);
            put(component, "timeLabel", key + ".time");
            for (JsonNode option : component.path("values"))
                put(option, "label", key + "." + option.path("value").asText());
        }
    }

    /** A form that a designer added has no Chinese yet: its own words are shown then. */
    private void put(JsonNode node, String member, String key) {
        if (!node.hasNonNull(member)) return;
        try {
            ((ObjectNode) node).put(member, chinese.getString(key));
        } catch (MissingResourceException untranslated) {
            ((ObjectNode) node).put(member, node.get(member).asText());
        }
    }
}

package org.redress.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Forms hold plain fields only, and no text of a person ever becomes a process variable. */
final class FormRules implements RuleFamily {
    static final int NEWEST_SCHEMA = 16;

    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "group",
            "separator",
            "spacer");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Set<String> DISPLAY = Set.of("text", "group", "separator", "spacer");
    private static final Set<String> FORM_KEYS = Set.of(
            "id", "type", "schemaVersion", "components", "executionPlatform", "executionPlatformVersion", "exporter");
    private static final Set<String> FIELD_KEYS = Set.of(
            "id",
            "key",
            "type",
            "label",
            "description",
            "disabled",
            "readonly",
            "conditional",
            "layout",
            "properties",
            "validate",
            "appearance",
            "values",
            "defaultValue",
            "searchable",
            "decimalDigits",
            "increment",
            "serializeToString",
            "subtype",
            "dateLabel",
            "timeLabel",
            "timeSerializingFormat",
            "timeInterval",
            "use24h",
            "disallowPassedDates",
            "text",
            "components",
            "showOutline",
            "path",
            "height",
            "verticalAlignment");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,60}");

    @Override
    public void check(ModelSet set, Findings findings) {
        set.forms().forEach((path, form) -> form(path, form, findings));
    }

    private void form(String path, JsonNode form, Findings findings) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        if (!form.path("id").asText().equals(name)) {
            findings.inFile(Rule.ID_NOT_FILE_NAME, path, form.path("id").asText(), name);
        }
        int schema = form.path("schemaVersion").asInt();
        if (schema < 1 || schema > NEWEST_SCHEMA) {
            findings.inFile(Rule.FORM_SCHEMA, path, form.path("schemaVersion").asText(), NEWEST_SCHEMA);
        }
        keys(path, "", form, FORM_KEYS, findings);
        components(path, form.path("components"), new HashSet<>(), findings);
    }

    private void components(String path, JsonNode components, Set<String> seen, Findings findings) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String name = component.path("key").asText(component.path("id").asText());
            if (!TYPES.contains(type)) {
                field(Rule.FORM_COMPONENT, path, component, findings, name, type);
                continue;
            }
            keys(path, name, component, FIELD_KEYS, findings);
            if (!DISPLAY.contains(type)) {
                field(path, component, name, type, seen, findings);
            }
            components(path, component.path("components"), seen, findings);
        }
    }

    private void field(String path, JsonNode field, String name, String type, Set<String> seen, Findings findings) {
        String key = field.path("key").asText();
        if (!KEY.matcher(key).matches() || !seen.add(key)) {
            field(Rule.FORM_FIELD_KEY, path, field, findings, key);
        }
        if (TEXTS.contains(type)) {
            if (field.path("properties").path("variable").asBoolean()) {
                field(Rule.FORM_TEXT_VARIABLE, path, field, findings, name);
            }
            int longest = field.path("validate").path("maxLength").asInt();
            if (longest < 1 || longest > 20_000) {
                field(Rule.FORM_TEXT_LENGTH, path, field, findings, name);
            }
        }
        field.path("validate").fieldNames().forEachRemaining(check -> {
            if (check.equals("pattern")) {
                field(Rule.FORM_PROPERTY, path, field, findings, name, "validate.pattern");
            }
        });
    }

    private void keys(String path, String name, JsonNode object, Set<String> known, Findings findings) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                field(Rule.FORM_PROPERTY, path, object, findings, name, key);
            }
        });
    }

    private static void field(Rule rule, String path, JsonNode field, Findings findings, Object... args) {
        String element = field.path("key").asText(field.path("id").asText());
        findings.at(rule, path, element, field.path("label").asText(), 0, args);
    }
}

package org.redress.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.common.CaseNumber;

/**
 * What a person entered when completing a task, as it was entered. Steps read their texts from here, so that free text
 * never becomes a process variable; erasing a customer overwrites {@code fields}.
 */
public record Submission(
        UUID id,
        CaseNumber caseNumber,
        String taskId,
        String activityId,
        String formId,
        String fields,
        String byId,
        Instant at) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The text of a field, or null when it was left out. */
    public String text(String key) {
        var value = values().get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** A whole number, or null when it was left out. */
    public Long number(String key) {
        var value = text(key);
        return value == null ? null : Long.valueOf(value);
    }

    /** All fields by key. */
    public Map<String, Object> values() {
        try {
            return JSON.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored form " + id + " is not JSON", broken);
        }
    }

    static String json(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Form fields cannot be written as JSON", unwritable);
        }
    }
}

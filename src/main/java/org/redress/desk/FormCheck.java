package org.redress.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.engine.Feel;
import org.springframework.stereotype.Component;

/**
 * Checks on the server what a person entered, by the rules of the form itself: nothing unknown, nothing missing, every
 * value within its limits. A field that the form hides is neither demanded nor kept.
 */
@Component
class FormCheck {
    private final Feel feel;

    FormCheck(Feel feel) {
        this.feel = feel;
    }

    /** The fields that count, in the form's order; refused with every fault at once. */
    Map<String, Object> check(Form form, Map<String, Object> entered) {
        var faults = new java.util.ArrayList<FormRefused.Fault>();
        var known = form.fields().stream().map(Form.Field::key).toList();
        entered.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> faults.add(new FormRefused.Fault(key, "field-unknown")));
        var values = withNulls(known, entered);
        var kept = new LinkedHashMap<String, Object>();
        for (Form.Field field : form.fields()) {
            if (field.hide() != null && feel.holds(field.hide(), values)) continue;
            var value = values.get(field.key());
            FieldRules.fault(field, value).ifPresentOrElse(faults::add, () -> keep(kept, field, value));
        }
        if (!faults.isEmpty()) throw new FormRefused(faults);
        return kept;
    }

    private static void keep(Map<String, Object> kept, Form.Field field, Object value) {
        if (value != null && !Objects.toString(value).isBlank()) kept.put(field.key(), value);
    }

    /** FEEL answers null for a name it does not know; every field is therefore named. */
    private static Map<String, Object> withNulls(List<String> keys, Map<String, Object> entered) {
        var values = new HashMap<String, Object>();
        keys.forEach(key -> values.put(key, entered.get(key)));
        return values;
    }
}

package org.redress.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.report.ShownForms;
import org.redress.report.ShownForms.Shown;
import org.springframework.stereotype.Component;

/** Forms as they were shown, for paper: the labels of that version with what was entered. */
@Component
class PaperForms {
    private final ShownForms forms;
    private final FormWords formWords;
    private final AuditWords words;

    PaperForms(ShownForms forms, FormWords formWords, AuditWords words) {
        this.forms = forms;
        this.formWords = formWords;
        this.words = words;
    }

    /** The fields of every form of the case, by the form's id. */
    Map<String, List<AuditFile.Fact>> of(CaseNumber number, Locale language) {
        var all = new LinkedHashMap<String, List<AuditFile.Fact>>();
        forms.ofCase(number).forEach((id, shown) -> all.put(id, fields(shown, language)));
        return all;
    }

    /** A field that was hidden by what stood in another one has no value and is left out. */
    private List<AuditFile.Fact> fields(Shown shown, Locale language) {
        var fields = new ArrayList<AuditFile.Fact>();
        for (var field : formWords.in(language, shown.schema()).path("components")) {
            var key = field.path("key").asText(null);
            if (key == null) continue;
            var value = shown.values().get(key);
            if (value == null && field.has("conditional")) continue;
            fields.add(new AuditFile.Fact(label(field), null, value(field, value, language)));
        }
        return fields;
    }

    private static String label(JsonNode field) {
        var label = field.path("label").asText(field.path("dateLabel").asText(""));
        return label.isBlank() ? field.path("key").asText() : label;
    }

    private String value(JsonNode field, Object value, Locale language) {
        if (value instanceof Collection<?> many)
            return many.stream().map(one -> value(field, one, language)).collect(Collectors.joining(", "));
        for (var option : field.path("values"))
            if (option.path("value").asText().equals(String.valueOf(value)))
                return option.path("label").asText();
        return words.said("", value == null || value.toString().isBlank() ? null : value.toString(), language);
    }
}

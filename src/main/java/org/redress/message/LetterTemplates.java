package org.redress.message;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;

/** All letters the shop can send, checked at start: both languages exist and use only the listed places. */
final class LetterTemplates {

    private static final Set<String> ALWAYS = Set.of("caseNumber", "greeting", "shopName");

    private final Map<String, LetterTemplate> templates =
            LetterFiles.templates().stream().collect(Collectors.toMap(LetterTemplate::name, t -> t));
    private final Map<String, LetterPattern> patterns = new HashMap<>();
    private final Map<String, LetterWords> words = new HashMap<>();
    private final String shopName;

    LetterTemplates(String shopName, ZoneId zone) {
        this.shopName = shopName;
        for (Language language : Language.values()) {
            words.put(language.file(), new LetterWords(language.locale(), zone, terms(language)));
            templates.values().forEach(template -> load(template, language));
        }
    }

    LetterTemplate template(String name) {
        LetterTemplate template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException("No letter template " + name);
        }
        return template;
    }

    Set<String> names() {
        return templates.keySet();
    }

    /** The letter in words; fails if a value is missing, unknown or of the wrong kind. */
    LetterText write(
            LetterTemplate template, Locale locale, CaseNumber number, String name, Map<String, String> given) {
        String language = Language.of(locale).file();
        LetterWords shown = words.get(language);
        var values = values(template, shown, given);
        values.put("caseNumber", number.value());
        values.put("greeting", shown.greeting(name));
        values.put("shopName", shopName);
        return patterns.get(template.name() + language).fill(values);
    }

    private static Map<String, String> values(LetterTemplate template, LetterWords shown, Map<String, String> given) {
        var left = new HashSet<>(given.keySet());
        var values = new HashMap<String, String>();
        for (LetterParameter parameter : template.parameters()) {
            String value = given.get(parameter.name());
            left.remove(parameter.name());
            if (value != null && !value.isBlank()) {
                values.put(parameter.name(), shown.show(parameter, value));
            } else if (!parameter.optional()) {
                throw new IllegalArgumentException(template.name() + " needs " + parameter.name());
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(template.name() + " does not take " + left);
        }
        return values;
    }

    private void load(LetterTemplate template, Language language) {
        var pattern = new LetterPattern(LetterFiles.text(template.name(), language.file()));
        var unknown = new HashSet<>(pattern.places());
        unknown.removeAll(ALWAYS);
        template.parameters().forEach(parameter -> unknown.remove(parameter.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(template.name() + "_" + language.file() + " uses unlisted " + unknown);
        }
        patterns.put(template.name() + language.file(), pattern);
    }

    private static Map<String, String> terms(Language language) {
        return LetterFiles.terms()
                .collect(Collectors.toMap(
                        line -> line.getField("term"),
                        line -> line.getField(language.locale().getLanguage())));
    }
}

package org.redress.message;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.common.CaseNumber;
import org.redress.setting.SettingReading;
import org.redress.setting.SettingShelf;

/**
 * All letters the shop can send, checked at start: both languages exist and use only the listed places. A shop may set
 * other words.
 */
final class LetterTemplates {

    /** The family of letters among the settings. */
    static final String SETTINGS = "letters";

    /** Places that every letter may have. */
    static final Set<String> ALWAYS = Set.of("caseNumber", "greeting", "shopName");

    private final Map<String, LetterTemplate> templates =
            LetterFiles.templates().stream().collect(Collectors.toMap(LetterTemplate::name, t -> t));
    private final Map<String, SettingReading<LetterPattern>> patterns = new HashMap<>();
    private final Map<String, LetterWords> words = new HashMap<>();
    private final String shopName;

    LetterTemplates(String shopName, ZoneId zone, SettingShelf settings) {
        this.shopName = shopName;
        for (Language language : Language.values()) {
            words.put(language.file(), new LetterWords(language.locale(), zone, terms(language)));
            templates.values().forEach(template -> load(template, language, settings));
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
        Language language = Language.of(locale);
        return write(template, language, patterns.get(file(template, language)).now(), number, name, given);
    }

    /** The same in words that are not set yet. */
    LetterText write(
            LetterTemplate template,
            Language language,
            LetterPattern pattern,
            CaseNumber number,
            String name,
            Map<String, String> given) {
        LetterWords shown = words.get(language.file());
        var values = values(template, shown, given);
        values.put("caseNumber", number.value());
        values.put("greeting", shown.greeting(name));
        values.put("shopName", shopName);
        return pattern.fill(values);
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

    private void load(LetterTemplate template, Language language, SettingShelf settings) {
        var shipped = new LetterPattern(LetterFiles.text(template.name(), language.file()));
        var unknown = unlisted(template, shipped);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(file(template, language) + " uses unlisted " + unknown);
        }
        patterns.put(
                file(template, language),
                new SettingReading<>(settings, SETTINGS + "/" + file(template, language), changed -> changed.map(
                                text -> new LetterPattern(LetterText.parse(text)))
                        .orElse(shipped)));
    }

    /** The places of a text that the template has no value for. */
    static Set<String> unlisted(LetterTemplate template, LetterPattern pattern) {
        var unknown = new TreeSet<>(pattern.places());
        unknown.removeAll(ALWAYS);
        template.parameters().forEach(parameter -> unknown.remove(parameter.name()));
        return unknown;
    }

    /** The name of the file a letter is shipped in, without its ending; among the settings it has the same. */
    static String file(LetterTemplate template, Language language) {
        return template.name() + "_" + language.file();
    }

    private static Map<String, String> terms(Language language) {
        return LetterFiles.terms()
                .collect(Collectors.toMap(
                        line -> line.getField("term"),
                        line -> line.getField(language.locale().getLanguage())));
    }
}

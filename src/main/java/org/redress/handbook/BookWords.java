package org.redress.handbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.redress.common.CodeFamilies;
import org.redress.design.CellWords;
import org.redress.design.Handbook.Documented;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Words of the handbook in one language: what the files say in English has its Chinese in bundles, by element id. */
final class BookWords {
    private static final ResourceBundleMessageSource MESSAGES = messages();

    private final Locale language;

    BookWords(Locale language) {
        this.language = language;
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private boolean isChinese() {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    String text(String key, Object... args) {
        return MESSAGES.getMessage(key, args, language);
    }

    /** The text of a family's member; the file's own word where a designer coined a new one. */
    String member(String family, String name) {
        return MESSAGES.getMessage(family + name, null, name, language);
    }

    /** A cell of a table; a value that only designers have stands as they wrote it. */
    String cell(String column, String cell) {
        var cells = new CellWords(text("sign.comma"), values -> text("sign.not", values));
        return cells.of(cell, value -> value(column, value));
    }

    private String value(String column, String value) {
        if (value.equals("true") || value.equals("false")) return text("audit." + value);
        return CodeFamilies.keys(column, value)
                .map(key -> MESSAGES.getMessage(key, null, null, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(value);
    }

    String element(String process, String element, String drawn) {
        return chinese("labels", process + "." + element, drawn);
    }

    Documented documented(String process, String element, Documented written) {
        var chinese = chinese("handbook", process + "." + element, "");
        return chinese.isEmpty() ? written : Documented.of(chinese);
    }

    /** Why a rule stands in a table. */
    String reason(String table, String rule, String written) {
        return chinese("handbook", "table." + table + "." + rule, written);
    }

    /** What a table is about. */
    String about(String table, String written) {
        return chinese("handbook", "table." + table, written);
    }

    String column(String fact, String label) {
        return chinese("handbook", "column." + fact, label.isEmpty() ? fact : label);
    }

    String form(String key, String written) {
        return chinese("forms", key, written);
    }

    private String chinese(String bundle, String key, String written) {
        if (!isChinese()) return written;
        var texts = ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE);
        return texts.containsKey(key) ? texts.getString(key) : written;
    }
}

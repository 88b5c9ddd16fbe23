package org.redress.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.common.CodeFamilies;
import org.redress.engine.ElementNames;
import org.redress.report.SpanWords;
import org.springframework.stereotype.Component;

/** Says codes of the record and of tables in the reader's language: the names of values, and the values themselves. */
@Component
class CodeWords {
    /** Fields of forms whose choices a value is one of, where the record calls it otherwise. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "decision", List.of("decision", "signalDecision"),
            "next", List.of("verification"),
            "result", List.of("callBack", "contact"),
            "answer", List.of("chase"),
            "approval", List.of("approval", "planApproval"));

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern VERSION = Pattern.compile("([a-z][a-z-]*)[/:](\\d+)(?::.*)?");

    private final Names names;
    private final Clockwork times;
    private final FormWords forms;
    private final ElementNames elements;
    private final AmountWords amounts;

    CodeWords(Names names, Clockwork times, FormWords forms, ElementNames elements, AmountWords amounts) {
        this.names = names;
        this.times = times;
        this.forms = forms;
        this.elements = elements;
        this.amounts = amounts;
    }

    /** The name of a value, or what the record or the table calls it. */
    String name(String key, Locale language) {
        return names.or("fact." + key, key, language);
    }

    /** A code by its word; a sealed text by what it is; a time in the shop's zone; anything else as it stands. */
    public String said(String key, String value, Locale language) {
        return said(key, value, null, language);
    }

    /** An amount as money of this currency; null is the shop's own. */
    String said(String key, String value, String currency, Locale language) {
        if (value == null) return "–";
        if (value.startsWith("sha256:")) return names.of("audit.sealed", language);
        if (value.equals("true") || value.equals("false")) return names.of("audit." + value, language);
        return Stream.<Supplier<String>>of(
                        () -> amounts.said(key, value, currency, language),
                        () -> family(key, value, language),
                        () -> choice(key, value, language),
                        () -> key.equals("outcome") ? ending(value, language) : null,
                        () -> version(value, language),
                        () -> key.equals("currency") ? value : plain(value, language))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(
                        () -> time(SpanWords.of(value, language, (unit, amount) -> names.of(unit, language, amount))));
    }

    private String family(String key, String value, Locale language) {
        return CodeFamilies.keys(key, value)
                .map(family -> names.or(family, null, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String choice(String key, String value, Locale language) {
        return CHOICES.getOrDefault(key, List.of(key)).stream()
                .map(field -> forms.choice(field, value, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A case ends at an event of its diagram, whose id is the outcome in another spelling. */
    private String ending(String outcome, Locale language) {
        var event = "Event_"
                + Arrays.stream(outcome.split("_"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        var drawn = elements.drawn().get(event);
        return drawn == null ? null : names.element(event, drawn, language);
    }

    /** A version of a calendar, such as {@code shop/1}, or of a table or process, as the engine numbers it. */
    private String version(String value, Locale language) {
        var parts = VERSION.matcher(value);
        if (!parts.matches()) return null;
        var called = names.or("calendar." + parts.group(1), null, language);
        if (called == null) called = names.table(parts.group(1), null, language);
        if (called == null) called = names.file(parts.group(1), language);
        return names.of("audit.version", language, called, parts.group(2));
    }

    /** A code that nobody has a word for, at least without its spelling. */
    private static String plain(String value, Locale language) {
        return CODE.matcher(value).matches() && !isChinese(language)
                ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                : null;
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private String time(String value) {
        if (value.length() < 20 || value.charAt(10) != 'T') return value;
        try {
            return times.stamp(Instant.parse(value));
        } catch (DateTimeParseException words) {
            return value;
        }
    }
}

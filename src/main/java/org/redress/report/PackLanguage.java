package org.redress.report;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * The words of a reader's language for codes of the record.
 *
 * @param elements what the elements of the diagrams are called, by their ids
 * @param zone the shop's zone, in which people read times
 */
record PackLanguage(MessageSource messages, Locale language, Map<String, String> elements, ZoneId zone) {
    private static final ResourceBundle FORMS = ResourceBundle.getBundle("forms", Locale.SIMPLIFIED_CHINESE);
    private static final String SPANS = "span.";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

    /** What somebody did; an act without a name of its own is told by its code. */
    String act(String action) {
        return messages.getMessage("record." + action, null, action, language);
    }

    String deadline(String kind) {
        return messages.getMessage("deadline." + kind, null, kind, language);
    }

    String element(String id) {
        return elements.getOrDefault(id, id);
    }

    String sheet(String name) {
        return messages.getMessage("sheet." + name, null, language);
    }

    /** The head of a column; above times it says of which zone they are. */
    String head(PackColumn column) {
        var head = messages.getMessage("column." + column.name(), null, language);
        return column.kind() == PackColumn.Kind.TIME ? head + " (" + zone.getId() + ")" : head;
    }

    /** The word for a code of this family, or the code itself, in English without its spelling. */
    String word(String family, String code) {
        if (family.equals(SPANS)) return SpanWords.of(code, language, this::span);
        return Stream.<Supplier<String>>of(
                        () -> messages.getMessage(family + code, null, null, language),
                        () -> choice(family + code),
                        () -> family.equals("outcome.") ? ending(code) : null,
                        () -> messages.getMessage("code." + code, null, null, language),
                        () -> isChinese() || !CODE.matcher(code).matches() ? code : plain(code))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    private String span(String key, String amount) {
        return messages.getMessage(key, new Object[] {amount}, language);
    }

    /** What people choose in a form is called as it is there. */
    private String choice(String key) {
        return isChinese() && FORMS.containsKey(key) ? FORMS.getString(key) : null;
    }

    private boolean isChinese() {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A case ends at an event of its diagram, whose id is the outcome in another spelling. */
    private String ending(String outcome) {
        var event = "Event_"
                + Arrays.stream(outcome.split("_"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return elements.get(event);
    }
}

package org.redress.report;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * The words of a reader's language for codes of the record.
 *
 * @param elements what the elements of the diagrams are called, by their ids
 * @param zone the shop's zone, in which people read times
 */
record PackLanguage(MessageSource messages, Locale language, Map<String, String> elements, ZoneId zone) {
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

    /** The word for a code of this family, or the code itself. */
    String word(String family, String code) {
        var word = messages.getMessage(family + code, null, code, language);
        return word.equals(code) && family.equals("outcome.") ? ending(code) : word;
    }

    /** A case ends at an event of its diagram, whose id is the outcome in another spelling. */
    private String ending(String outcome) {
        var event = "Event_"
                + Arrays.stream(outcome.split("_"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return elements.getOrDefault(event, outcome);
    }
}

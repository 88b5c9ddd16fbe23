package org.redress.message;

import java.util.List;
import java.util.Set;
import org.redress.common.Refusal;
import org.redress.setting.ListChange;

/** What a shop may change in the list of the tone guard: phrases, but not the small words that stand around them. */
final class ToneList {
    private static final Set<String> PLACES = Set.of("whole", "start", "end", "any");
    private static final int LONGEST = 500;

    private ToneList() {}

    static void check(String value) {
        var change = ListChange.of(value);
        change.added().forEach(ToneList::check);
        var shipped = ToneRules.lines();
        for (List<String> line : change.removed())
            if (!shipped.contains(line) || line.get(1).contains(" "))
                throw refusal("setting-line-not-shipped", ListChange.written(line));
        try {
            ToneRules.read(change);
        } catch (RuntimeException unreadable) {
            throw refusal("tone-phrase-unreadable");
        }
    }

    private static void check(List<String> line) {
        if (line.size() != 5 || !Set.of("zh", "en").contains(line.get(0)) || !PLACES.contains(line.get(1)))
            throw refusal("tone-line", ListChange.written(line));
        if (line.get(2).isBlank()) throw refusal("tone-phrase-missing");
        if (line.get(4).isBlank()) throw refusal("tone-better-missing", line.get(2));
        for (String field : line) if (field.length() > LONGEST) throw refusal("words-too-long", LONGEST);
    }

    private static Refusal refusal(String code, Object... args) {
        return new Refusal(code, 422, "/value", args);
    }
}

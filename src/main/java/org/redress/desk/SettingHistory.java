package org.redress.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.setting.Setting;
import org.redress.setting.SettingBook;
import org.springframework.stereotype.Component;

/** The last versions of a setting with what each of them changed. */
@Component
class SettingHistory {
    private static final int MOST_LINES = 40;

    /**
     * A version as it is shown.
     *
     * @param more lines that changed too and are not shown
     */
    record Line(
            int version,
            String at,
            String who,
            String reason,
            Integer undoes,
            boolean shipped,
            List<TextDifference.Line> lines,
            int more) {}

    private final SettingBook book;
    private final Clockwork clock;

    SettingHistory(SettingBook book, Clockwork clock) {
        this.book = book;
        this.clock = clock;
    }

    List<Line> of(String family, String name, Locale language) {
        var shipped = book.family(family).elsewhere()
                ? ""
                : book.family(family).shipped().apply(name).orElse("");
        var versions = book.history(family, name);
        var lines = new ArrayList<Line>();
        for (int at = 0; at < versions.size(); at++) {
            var one = versions.get(at);
            // The oldest one that is shown may have one before it that is not; then it cannot be compared.
            boolean known = at + 1 < versions.size() || one.version() == 1;
            var before = at + 1 < versions.size() ? text(versions.get(at + 1), shipped) : shipped;
            lines.add(line(one, known ? TextDifference.of(before, text(one, shipped)) : List.of(), language));
        }
        return lines;
    }

    private Line line(Setting one, List<TextDifference.Line> lines, Locale language) {
        return new Line(
                one.version(),
                clock.exact(one.changedAt(), language),
                one.changedBy(),
                one.reason(),
                one.undoes(),
                one.value() == null,
                lines.stream().limit(MOST_LINES).toList(),
                Math.max(0, lines.size() - MOST_LINES));
    }

    private static String text(Setting one, String shipped) {
        return one.value() == null ? shipped : one.value();
    }
}

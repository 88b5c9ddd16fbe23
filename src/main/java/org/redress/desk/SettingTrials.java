package org.redress.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.redress.complaint.PhraseList;
import org.redress.complaint.Signals;
import org.redress.deadline.CalendarPreview;
import org.redress.message.LetterPreview;
import org.redress.message.ToneFinding;
import org.redress.message.TonePhrases;
import org.redress.setting.SettingBook;
import org.springframework.stereotype.Component;

/** What a setting would do, shown before anybody sets it. */
@Component
class SettingTrials {
    /** A deadline that would be due at another time, by its name in the reader's language. */
    record Move(String caseNumber, String kind, String name, Instant before, Instant after) {}

    /** Deadlines that would move; {@code all} is false when only the first of the running ones were looked at. */
    record Moves(int moved, int running, boolean all, List<Move> first) {}

    /** What can be shown of a draft; the rest is not there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(Moves moves, LetterPreview.Shown letter, List<ToneFinding> findings, List<String> signals) {}

    private final SettingBook book;
    private final CalendarPreview calendars;
    private final LetterPreview letters;
    private final TonePhrases tone;
    private final PhraseList lexicon;
    private final Names names;

    SettingTrials(
            SettingBook book,
            CalendarPreview calendars,
            LetterPreview letters,
            TonePhrases tone,
            PhraseList lexicon,
            Names names) {
        this.book = book;
        this.calendars = calendars;
        this.letters = letters;
        this.tone = tone;
        this.lexicon = lexicon;
        this.names = names;
    }

    Result of(String family, String name, String value, String sample, Locale language) {
        if (family.equals("letters")) return new Result(null, letters.show(name, value), null, null);
        book.family(family).check().accept(name, value);
        var text = sample == null ? "" : sample;
        return switch (family) {
            case "calendars", "holidays" -> new Result(moves(family, name, value, language), null, null, null);
            case "tone" -> new Result(null, null, tone.found(text, value), null);
            case "lexicon" -> new Result(null, null, null, signals(lexicon.pointsTo(text, value), language));
            default -> new Result(null, null, null, null);
        };
    }

    private List<String> signals(Signals found, Locale language) {
        var codes = new LinkedHashSet<>(List.of(found.subject()));
        if (found.urgentWords()) codes.add("URGENT");
        if (found.threat()) codes.add("THREAT");
        codes.remove("NONE");
        return codes.stream().map(code -> names.of("signal." + code, language)).toList();
    }

    private Moves moves(String family, String name, String value, Locale language) {
        var moves = calendars.of(family, name, value);
        var first = moves.first().stream()
                .map(one -> new Move(
                        one.caseNumber().value(),
                        one.kind(),
                        names.deadline(one.kind(), language),
                        one.before(),
                        one.after()))
                .toList();
        return new Moves(moves.moved(), moves.running(), moves.all(), first);
    }
}

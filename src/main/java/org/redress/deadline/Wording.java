package org.redress.deadline;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts the steps of a reckoning into words, in one language and one zone. */
final class Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;
    private final ResourceBundle names;
    private final DateTimeFormatter times;
    private final ZoneId zone;
    private final boolean chinese;

    Wording(Locale locale, ZoneId zone) {
        chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        Locale language = chinese ? Locale.CHINESE : Locale.ENGLISH;
        // No fallback to the machine's own language: what is not Chinese is English everywhere.
        sentences = ResourceBundle.getBundle(
                "org.redress.deadline.explanation", chinese ? language : Locale.ROOT, NO_FALLBACK);
        names = ResourceBundle.getBundle("messages", chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, NO_FALLBACK);
        times = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm:ss", language).withZone(zone);
        this.zone = zone;
    }

    String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(texts);
    }

    /** What the pages call this kind; one that a designer added is called by its own id. */
    String deadline(String kind) {
        return named("deadline." + kind, kind);
    }

    /** What the pages call this calendar; one that a shop added is called by its own id. */
    String calendar(String name) {
        return named("calendar." + name, name);
    }

    private String named(String key, String other) {
        return names.containsKey(key) ? names.getString(key) : other;
    }

    String zone() {
        return zone.getDisplayName(TextStyle.FULL, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    String time(Instant at) {
        return times.format(at);
    }

    String amount(Span span) {
        return amount(span.unit(), span.amount().toPlainString());
    }

    private String amount(Span.Unit unit, String amount) {
        var key = "span." + unit;
        var one = "span-one." + unit;
        boolean single = amount.equals("1") && names.containsKey(one);
        return new MessageFormat(names.getString(single ? one : key), Locale.ROOT).format(new Object[] {amount});
    }

    String length(Duration length) {
        var parts = new ArrayList<String>();
        add(parts, length.toHours(), chinese ? "小时" : "h");
        add(parts, length.toMinutesPart(), chinese ? "分钟" : "min");
        add(parts, length.toSecondsPart(), chinese ? "秒" : "s");
        return parts.isEmpty() ? (chinese ? "0 秒" : "0 s") : String.join(" ", parts);
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(amount + " " + unit);
        }
    }

    List<String> lines(Step step) {
        if (step instanceof Step.Started started) {
            return List.of(
                    started.at().equals(started.opens())
                            ? say("started", time(started.at()))
                            : say("startedLater", time(started.at()), time(started.opens())));
        } else if (step instanceof Step.Counted counted) {
            return counted(counted);
        } else if (step instanceof Step.Days days) {
            return List.of(say("days", amount(Span.Unit.WD, String.valueOf(days.days())), time(days.until())));
        } else if (step instanceof Step.Elapsed elapsed) {
            return List.of(say("elapsed", length(elapsed.length()), time(elapsed.until())));
        } else if (step instanceof Step.Given given) {
            return List.of(say("given", time(given.until())));
        }
        return List.of(change(step));
    }

    private List<String> counted(Step.Counted counted) {
        var lines = new ArrayList<String>();
        for (Opening stretch : counted.stretches()) {
            lines.add(say("stretch", time(stretch.from()), time(stretch.to()), length(stretch.length())));
        }
        lines.add(say("counted", length(counted.length()), time(counted.until())));
        return lines;
    }

    private String change(Step step) {
        if (step instanceof Step.Paused paused) {
            return say("paused", time(paused.at()), length(paused.left()));
        } else if (step instanceof Step.Resumed resumed) {
            return say("resumed", time(resumed.at()));
        } else if (step instanceof Step.LateFrozen frozen) {
            return say("lateFrozen", time(frozen.at()), length(frozen.late()));
        } else if (step instanceof Step.Extended extended) {
            return say("extended", time(extended.at()), time(extended.until()));
        } else if (step instanceof Step.ExtendedLate extended) {
            return say("extendedLate", time(extended.at()), time(extended.until()));
        } else if (step instanceof Step.Moved moved) {
            return say("moved", time(moved.at()), time(moved.until()));
        }
        throw new IllegalStateException("no words for " + step);
    }
}

package org.redress.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes times for readers: how long it still is, and when exactly, in the zone of the shop. */
@Component
class Clockwork {
    private static final Pattern FULL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?: \\p{L}+)? \\d{2}:\\d{2}(?::\\d{2})?");

    private static final Pattern BESIDE_FIGURE = Pattern.compile("(?<=\\d) | (?=\\d)");

    private final Names names;
    private final Clock clock;
    private final ZoneId zone;

    Clockwork(Names names, Clock clock, @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    Instant now() {
        return clock.instant();
    }

    Instant endOfToday() {
        return today().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When a day of the shop began: today, or so many days ago. */
    Instant startOfDay(int daysAgo) {
        return today().minusDays(daysAgo).atStartOfDay(zone).toInstant();
    }

    /** When this day of the shop begins. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** How long until then, such as {@code 42 min 10 s left} or {@code 3 h 5 min late}; two units are enough. */
    public String left(Instant due, Locale language) {
        var left = Duration.between(clock.instant(), due);
        return names.of(left.isNegative() ? "time.late" : "time.left", language, length(left.abs(), language));
    }

    String length(Duration length, Locale language) {
        if (length.toDays() > 0) return two("time.days", length.toDays(), length.toHoursPart(), language);
        if (length.toHours() > 0) return two("time.hours", length.toHours(), length.toMinutesPart(), language);
        if (length.toMinutes() == 0) return names.of("time.seconds", language, String.valueOf(length.toSeconds()));
        return two("time.minutes", length.toMinutes(), length.toSecondsPart(), language);
    }

    private String two(String key, long large, long small, Locale language) {
        return names.of(key, language, String.valueOf(large), String.valueOf(small));
    }

    /** The exact time: today and tomorrow by name, other days by date. */
    public String exact(Instant at, Locale language) {
        var then = at.atZone(zone);
        var time = DateTimeFormatter.ofPattern("HH:mm").format(then);
        var day = then.toLocalDate();
        if (day.equals(today())) return names.of("time.today", language, time);
        if (day.equals(today().plusDays(1))) return names.of("time.tomorrow", language, time);
        if (day.equals(today().minusDays(1))) return names.of("time.yesterday", language, time);
        var date = day.getYear() == today().getYear() ? "time.date" : "time.date-year";
        return DateTimeFormatter.ofPattern(names.of(date, language), language).format(then);
    }

    /** A day of the week with its date. */
    String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(names.of("time.day", language), language)
                .format(day);
    }

    /** The day of the shop on which that is. */
    String day(Instant at, Locale language) {
        return day(at.atZone(zone).toLocalDate(), language);
    }

    /** Hour and minute alone, where the day stands beside them. */
    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** The full time to the second, for whoever reads it years later. */
    String stamp(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(at.atZone(zone));
    }

    /** A text that no line breaks beside a figure: not between a figure and its unit, nor a day and its time. */
    static String together(String text) {
        return BESIDE_FIGURE.matcher(text).replaceAll("\u00a0");
    }

    /** A text as HTML in which no line breaks within a full time. */
    public String whole(String text) {
        return FULL.matcher(HtmlUtils.htmlEscape(text)).replaceAll("<time>$0</time>");
    }

    /** An amount as people of this language write it. */
    public String money(long minor, String currency, Locale language) {
        var unit = unit(currency);
        var format = NumberFormat.getCurrencyInstance(language.getLanguage().equals("zh") ? Locale.CHINA : Locale.US);
        format.setCurrency(unit);
        // Otherwise every amount had as many digits as one of the reader's own country.
        int digits = digits(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, digits));
    }

    /** How many figures an amount has after its point; none where the currency has no smaller unit. */
    public int digits(String currency) {
        return Math.max(0, unit(currency).getDefaultFractionDigits());
    }

    /** What an amount looks like that somebody types, as a field's pattern. */
    public String amountPattern(String currency) {
        int digits = digits(currency);
        return digits == 0 ? "[0-9]+" : "[0-9]+([.][0-9]{1," + digits + "})?";
    }

    private static Currency unit(String currency) {
        return Currency.getInstance(currency == null ? "CNY" : currency);
    }

    /** The shop's day. */
    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}

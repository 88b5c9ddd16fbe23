package org.redress.message;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.redress.common.Money;

/** Turns a value into words of one language: times in the shop's zone with its name, amounts with their currency. */
final class LetterWords {

    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, String> terms;

    LetterWords(Locale locale, ZoneId zone, Map<String, String> terms) {
        this.locale = locale;
        this.zone = zone;
        this.terms = terms;
    }

    String show(LetterParameter parameter, String value) {
        return switch (parameter.kind()) {
            case LINE, LINK -> PlainText.line(value);
            case TEXT -> PlainText.of(value).strip();
            case QUOTE -> PlainText.of(value).strip().replaceAll("(?m)^", "> ");
            case TIME -> time(Instant.parse(value));
            case MONEY -> money(LetterValue.money(value));
            case TERM -> term(value);
        };
    }

    String greeting(String name) {
        boolean known = name != null && !name.isBlank();
        if (chinese()) {
            return known ? "尊敬的" + PlainText.line(name) + "，您好：" : "您好：";
        }
        return known ? "Dear " + PlainText.line(name) + "," : "Hello,";
    }

    /** Cut to the minute: a promise shown to the customer is never later than the one that is watched. */
    private String time(Instant at) {
        String pattern = chinese() ? "yyyy年M月d日 HH:mm（zzzz）" : "d MMMM yyyy, HH:mm (zzzz)";
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
    }

    private String money(Money amount) {
        var currency = Currency.getInstance(amount.currency());
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount.minor(), currency.getDefaultFractionDigits()));
    }

    private String term(String code) {
        String word = terms.get(code);
        if (word == null) {
            throw new IllegalArgumentException("letters/terms.csv has no word for " + code);
        }
        return word;
    }

    private boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}

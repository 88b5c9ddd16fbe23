package org.redress.desk;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Amounts that the record and tables hold in a currency's smallest unit, as people write money. */
@Component
class AmountWords {
    /** A number, or what a table compares with one; anything counted, such as {@code paidMinor / 2}, is a designer's. */
    private static final Pattern AMOUNTS = Pattern.compile("(?:[<>=\\[\\](),\\s]|\\.\\.|\\d+)+");

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}");
    private static final String PAID = "-1";

    private final Names names;
    private final Clockwork times;

    AmountWords(Names names, Clockwork times) {
        this.names = names;
        this.times = times;
    }

    /** Null for what is no amount; {@code currency} may be null where only the shop's own is known. */
    String said(String key, String value, String currency, Locale language) {
        if (!key.endsWith("Minor")) return null;
        if (key.endsWith("LimitMinor") && value.equals(PAID)) return names.of("setting.limits.paid", language);
        if (!AMOUNTS.matcher(value).matches()) return null;
        return AMOUNT.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(times.money(Long.parseLong(found.group()), currency, language)));
    }
}

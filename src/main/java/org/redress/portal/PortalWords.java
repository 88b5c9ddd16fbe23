package org.redress.portal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import org.redress.common.Money;
import org.redress.common.Refusal;
import org.redress.deadline.ServiceHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Times of the shop's zone, amounts and sizes as the reader writes them. */
@Component("portalWords")
class PortalWords {
    private final ServiceHours hours;
    private final MessageSource messages;
    private final String shop;
    private final Clock clock;

    PortalWords(
            ServiceHours hours,
            MessageSource messages,
            @Value("${redress.mail.shop-name:Redress}") String shop,
            Clock clock) {
        this.hours = hours;
        this.messages = messages;
        this.shop = shop;
        this.clock = clock;
    }

    public String shop() {
        return shop;
    }

    /** Where a case stands; an end that a designer added reads as an end. */
    public String situation(String name, Locale language) {
        var key = "portal.situation." + name;
        return messages.getMessage(knows(key, language) ? key : "portal.situation.CLOSED", null, language);
    }

    /** Why something was not done; a reason that is none of the customer's business reads as a fault of ours. */
    public String refusal(Refusal refused, Locale language) {
        var key = "portal.refusal." + refused.code();
        return messages.getMessage(knows(key, language) ? key : "portal.refusal.other", refused.args(), language);
    }

    public boolean knows(String key, Locale language) {
        return messages.getMessage(key, null, null, language) != null;
    }

    /** Day and time in full, for what is read later. */
    public String date(Instant at, Locale language) {
        var pattern = language.getLanguage().equals("zh") ? "yyyy年M月d日 HH:mm" : "d MMMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language).format(at.atZone(hours.zone()));
    }

    /** Day and time, with today and tomorrow by their names; cut to the minute. */
    public String time(Instant at, Locale language) {
        var there = at.atZone(hours.zone());
        var today = LocalDate.ofInstant(clock.instant(), hours.zone());
        var time = DateTimeFormatter.ofPattern("HH:mm", language).format(there);
        if (there.toLocalDate().equals(today)) return say("portal.today", language, time);
        if (there.toLocalDate().equals(today.plusDays(1))) return say("portal.tomorrow", language, time);
        var pattern = language.getLanguage().equals("zh") ? "M月d日 EEE HH:mm" : "EEE d MMM, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language).format(there);
    }

    /** The time of day only. */
    public String clock(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern("HH:mm", language).format(at.atZone(hours.zone()));
    }

    public String money(Money amount, Locale language) {
        var currency = Currency.getInstance(amount.currency());
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount.minor(), currency.getDefaultFractionDigits()));
    }

    public String size(int bytes, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? format.format(Math.ceil(bytes / 1000.0)) + " KB"
                : format.format(bytes / 1e6) + " MB";
    }

    public String zone(Locale language) {
        ZoneId zone = hours.zone();
        return zone.getDisplayName(TextStyle.FULL, language);
    }

    private String say(String key, Locale language, String time) {
        return messages.getMessage(key, new Object[] {time}, language);
    }
}

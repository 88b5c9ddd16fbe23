package org.redress.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How recently, how often and for how much a person buys: what the table {@code customer-tier} is asked with.
 *
 * @param daysSinceLastOrder whole days, -1 when there was none
 * @param currency the one most was spent in; empty when nothing is known
 */
record BuyingHabit(int daysSinceLastOrder, int orders, String currency, long spentMinor) {
    static final Duration WINDOW = Duration.ofDays(365);
    private static final int NEVER = -1;

    /** Sums up what was bought; orders count in every currency, money in the one most was spent in. */
    static BuyingHabit of(List<Purchases.InCurrency> bought, Instant now) {
        var most = bought.stream().max(Comparator.comparingLong(Purchases.InCurrency::spentMinor));
        return new BuyingHabit(
                daysSince(bought, now),
                bought.stream().mapToInt(Purchases.InCurrency::orders).sum(),
                most.map(Purchases.InCurrency::currency).orElse(""),
                most.map(Purchases.InCurrency::spentMinor).orElse(0L));
    }

    private static int daysSince(List<Purchases.InCurrency> bought, Instant now) {
        return bought.stream()
                .map(Purchases.InCurrency::lastOrderAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> (int) Math.max(0, Duration.between(last, now).toDays()))
                .orElse(NEVER);
    }

    Map<String, Object> inputs() {
        return Map.of(
                "daysSinceLastOrder", daysSinceLastOrder,
                "orders", orders,
                "currency", currency,
                "spentMinor", spentMinor);
    }
}

package org.redress.improvement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Signals of the calendar, in UTC: the commonest cause once a week, the management review once a month. */
@Component
class OccasionSignals {
    private static final long PER = 10_000;

    private final Causes causes;
    private final SignalRules rules;

    OccasionSignals(Causes causes, SignalRules rules) {
        this.causes = causes;
        this.rules = rules;
    }

    /** The commonest cause of the window, if it stands out; raised once in a calendar week. */
    Optional<Signal> pareto(Instant now) {
        var rule = rules.latest("PARETO");
        if (!rule.watched()) return Optional.empty();
        List<Causes.Share> shares = causes.pareto(rule.since(now));
        long all = shares.stream().mapToLong(Causes.Share::count).sum();
        return shares.stream()
                .findFirst()
                .filter(top -> all >= rule.base() && top.count() * PER >= rule.threshold() * all)
                .map(top -> new Signal(
                        "CAUSE:" + top.code(), "PARETO", 1, top.code(), null, null, "PARETO:" + week(now), Set.of()));
    }

    /** The review by management; raised once in a calendar month. */
    Optional<Signal> managementReview(Instant now) {
        if (!rules.latest("MANAGEMENT_REVIEW").watched()) return Optional.empty();
        var date = now.atZone(ZoneOffset.UTC);
        var month = "REVIEW:%d-%02d".formatted(date.getYear(), date.getMonthValue());
        return Optional.of(Signal.ofShop(month, "MANAGEMENT_REVIEW", 1, month));
    }

    /** The ISO week of a moment, such as 2026-W47. */
    static String week(Instant now) {
        ZonedDateTime date = now.atZone(ZoneOffset.UTC);
        return "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

package org.redress.improvement;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds rates of the shop as a whole that went over their limit, and scores that fell under their goal. */
@Component
class RateSignals {
    private static final long PER = 10_000;
    private static final int SEVERITY = 2;

    private final Figures figures;
    private final Improvements improvements;
    private final SignalRules rules;

    RateSignals(Figures figures, Improvements improvements, SignalRules rules) {
        this.figures = figures;
        this.improvements = improvements;
        this.rules = rules;
    }

    /** Complaints above their share of the orders. */
    Optional<Signal> complaints(Instant now) {
        return rate("COMPLAINT_RATE", "COMPLAINT", now);
    }

    /** Bad reviews above their share of the orders. */
    Optional<Signal> reviews(Instant now) {
        return rate("REVIEW_RATE", "REVIEW", now);
    }

    /** The average quality score under its goal. */
    Optional<Signal> scores(Instant now) {
        var key = "QUALITY_SCORE";
        var rule = rules.latest(key);
        var scores = figures.scores(since(key, rule, now), now);
        boolean low = rule.watched() && scores.count() >= rule.base() && scores.average() < rule.threshold();
        return low ? Optional.of(Signal.ofShop(key, key, SEVERITY, null)) : Optional.empty();
    }

    private Optional<Signal> rate(String key, String kind, Instant now) {
        var rule = rules.latest(key);
        var since = since(key, rule, now);
        long orders = figures.orders(null, null, since, now);
        long cases = figures.cases(kind, since, now);
        boolean high = rule.watched() && orders >= rule.base() && cases * PER > rule.threshold() * orders;
        return high ? Optional.of(Signal.ofShop(key, key, SEVERITY, null)) : Optional.empty();
    }

    /** What was counted for a closed improvement is not held against the shop a second time. */
    private Instant since(String key, SignalRules.SignalRule rule, Instant now) {
        var window = rule.since(now);
        var closed = improvements.lastClosed(key);
        return closed == null || closed.isBefore(window) ? window : closed;
    }
}

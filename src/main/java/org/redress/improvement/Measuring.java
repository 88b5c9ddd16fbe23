package org.redress.improvement;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Measures the number of a goal over a window. */
@Component
class Measuring {
    private static final long PER = 10_000;

    /** A number, and how often there was a chance for it: orders, or scores. */
    record Measured(long value, long exposures) {}

    private final Figures figures;

    Measuring(Figures figures) {
        this.figures = figures;
    }

    Measured measure(Improvement improvement, Metric metric, Instant from, Instant until) {
        return switch (metric) {
            case CAUSE_RATE -> rate(causes(improvement, from, until), orders(improvement, from, until));
            case CAUSE_COUNT -> new Measured(causes(improvement, from, until), orders(improvement, from, until));
            case COMPLAINT_RATE ->
                rate(figures.cases("COMPLAINT", from, until), figures.orders(null, null, from, until));
            case QUALITY_SCORE -> {
                var scores = figures.scores(from, until);
                yield new Measured(scores.average(), scores.count());
            }
        };
    }

    private long causes(Improvement improvement, Instant from, Instant until) {
        return figures.causes(improvement.causeCode(), improvement.product(), improvement.carrier(), from, until);
    }

    private long orders(Improvement improvement, Instant from, Instant until) {
        return figures.orders(improvement.product(), improvement.carrier(), from, until);
    }

    /** Rounded up, so that a single case is never nothing. */
    private static Measured rate(long cases, long orders) {
        return new Measured(orders == 0 ? 0 : -Math.floorDiv(-cases * PER, orders), orders);
    }
}

package org.redress.improvement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.common.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the records from time to time what they call for: causes that came back, broken obligations, rates, scores, the
 * week's Pareto, the month's review. Any number of nodes may ask; a key has one open improvement.
 */
@Component
class SignalSweep {
    private static final Logger LOG = LoggerFactory.getLogger(SignalSweep.class);

    private final RepeatedSignals repeated;
    private final RateSignals rates;
    private final OccasionSignals occasions;
    private final SignalBook book;
    private final Clock clock;

    SignalSweep(RepeatedSignals repeated, RateSignals rates, OccasionSignals occasions, SignalBook book, Clock clock) {
        this.repeated = repeated;
        this.rates = rates;
        this.occasions = occasions;
        this.book = book;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${redress.improvement.sweep-after:PT2M}",
            fixedDelayString = "${redress.improvement.sweep:PT10M}")
    void run() {
        var now = clock.instant();
        occasional(now).forEach(book::raise);
        found(now).forEach(signal -> book.raiseUnlessOpen(signal).ifPresent(number -> told(number, signal)));
    }

    /** What the records say now and no open improvement answers. */
    Stream<Signal> found(Instant now) {
        return Stream.of(
                        repeated.ofCauses(now).stream(),
                        repeated.ofObligations(now).stream(),
                        Stream.of(rates.complaints(now), rates.reviews(now), rates.scores(now))
                                .flatMap(Optional::stream))
                .flatMap(signals -> signals);
    }

    private Stream<Signal> occasional(Instant now) {
        return Stream.of(occasions.pareto(now), occasions.managementReview(now)).flatMap(Optional::stream);
    }

    private static void told(CaseNumber number, Signal signal) {
        LOG.info("{} was opened: {} for {}", number, signal.reason(), signal.key());
    }
}

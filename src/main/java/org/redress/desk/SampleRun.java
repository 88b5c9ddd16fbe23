package org.redress.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.redress.complaint.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sample cases go on side by side, one act of each per turn. What goes wrong with one of them is told in the
 * log and leaves that case where it is; whatever is not done after {@link #PATIENCE} stays so.
 */
final class SampleRun {
    private static final Logger LOG = LoggerFactory.getLogger(SampleRun.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SampleIntake intake;
    private final SampleActs acts;
    private final Clock clock;
    private final Instant until;
    private final Deque<SampleCase> waiting;
    private final List<Going> going = new ArrayList<>();

    private record Going(SampleCase sample, Receipt filed, Deque<SampleCase.Act> left) {}

    SampleRun(List<SampleCase> samples, SampleIntake intake, SampleActs acts, Clock clock) {
        this.waiting = new ArrayDeque<>(samples);
        this.intake = intake;
        this.acts = acts;
        this.clock = clock;
        this.until = clock.instant().plus(PATIENCE);
    }

    /** Files the next complaint and takes every case one act further; true when nothing is left to do. */
    boolean turn() {
        if (clock.instant().isAfter(until)) return giveUp();
        going.removeIf(this::finished);
        if (!waiting.isEmpty()) file(waiting.remove());
        return waiting.isEmpty() && going.isEmpty();
    }

    private void file(SampleCase sample) {
        try {
            going.add(new Going(sample, intake.file(sample), new ArrayDeque<>(sample.acts())));
        } catch (RuntimeException failed) {
            LOG.warn("The sample case {} could not be filed and is left out", sample.key(), failed);
        }
    }

    private boolean finished(Going one) {
        if (one.left().isEmpty()) return true;
        var act = one.left().peek();
        try {
            if (acts.done(one.filed(), act)) one.left().remove();
            return one.left().isEmpty();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The sample case {} stays where it is: {} failed",
                    one.sample().key(),
                    act,
                    failed);
            return true;
        }
    }

    private boolean giveUp() {
        waiting.forEach(sample -> LOG.warn("The sample case {} was not filed in time", sample.key()));
        going.forEach(one -> LOG.warn(
                "The sample case {} ({}) waits in vain for {}",
                one.sample().key(),
                one.filed().number(),
                one.left().peek()));
        return true;
    }
}

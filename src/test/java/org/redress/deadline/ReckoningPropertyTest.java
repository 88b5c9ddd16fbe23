package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The sum behind a due time, with any pauses in between. */
class ReckoningPropertyTest {

    @Property(tries = 1000)
    void theSumIsThePromiseAndEndsInExactlyTheDueTime(@ForAll long seed) {
        var draw = new RandomCalendar(seed);
        WorkingCalendar calendar = draw.calendar;
        for (int i = 0; i < 20; i++) {
            var terms = new Terms(Nature.PROMISE, seconds(draw.duration()), calendar, draw.start(), null);
            List<Change> changes = pauses(draw, terms);
            var reckoning = Reckoning.of(terms, changes);
            Duration open = calendar.between(terms.started(), reckoning.due());
            for (int pause = 0; pause < changes.size(); pause += 2) {
                open = open.minus(calendar.between(
                        changes.get(pause).at(), changes.get(pause + 1).at()));
            }
            assertThat(open).isEqualTo(terms.span().duration());
            endsInTheDueTime(reckoning);
        }
    }

    private static void endsInTheDueTime(Reckoning reckoning) {
        Duration expected = reckoning.terms().span().duration();
        Instant until = null;
        for (Step step : reckoning.steps()) {
            if (step instanceof Step.Counted counted) {
                assertThat(counted.length()).isEqualTo(expected);
                until = counted.until();
            } else if (step instanceof Step.Paused paused) {
                expected = paused.left();
            }
        }
        assertThat(until).isEqualTo(reckoning.due());
        Explanation explanation = Explanation.of(reckoning, Fixtures.policy("solution"), Locale.ENGLISH);
        String due = new Wording(Locale.ENGLISH, reckoning.terms().calendar().zone()).time(reckoning.due());
        assertThat(explanation.due()).isEqualTo(reckoning.due());
        assertThat(explanation.lines()).last().isEqualTo("Due " + due);
    }

    /** Up to two closed pauses that begin before the promise is due. */
    private static List<Change> pauses(RandomCalendar draw, Terms terms) {
        var changes = new ArrayList<Change>();
        Instant asked = draw.start();
        Instant answered = draw.start();
        if (asked.isAfter(terms.started())
                && answered.isAfter(asked)
                && asked.isBefore(Reckoning.of(terms, List.of()).due())) {
            changes.add(new Change.Asked(asked));
            changes.add(new Change.Answered(answered));
        }
        return changes;
    }

    private static Span seconds(Duration open) {
        return new Span(BigDecimal.valueOf(open.toSeconds()), Span.Unit.S);
    }
}

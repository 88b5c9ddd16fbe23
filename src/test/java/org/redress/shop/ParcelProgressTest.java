package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** However news of a parcel arrive, it ends where it is. */
class ParcelProgressTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final ParcelProgress NEW = new ParcelProgress(Parcel.State.PREPARING, null, null, null, null);

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("stories") List<ParcelNews> story, @ForAll Random chance) {
        var shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, chance);

        assertThat(told(shuffled)).isEqualTo(told(story));
    }

    @Property
    void toldTwiceIsToldOnce(@ForAll("stories") List<ParcelNews> story) {
        var twice = new ArrayList<>(story);
        twice.addAll(story);

        assertThat(told(twice)).isEqualTo(told(story));
    }

    @Test
    void aLateScanDoesNotUndoTheDelivery() {
        assertThat(told(List.of(news(Parcel.State.DELIVERED, 5), news(Parcel.State.UNDER_WAY, 6)))
                        .state())
                .isEqualTo(Parcel.State.DELIVERED);
    }

    @Test
    void aLostParcelMayTurnUp() {
        var lost = List.of(news(Parcel.State.UNDER_WAY, 1), news(Parcel.State.LOST, 5));
        assertThat(told(lost).state()).isEqualTo(Parcel.State.LOST);

        assertThat(told(lost).after(news(Parcel.State.UNDER_WAY, 9)).state()).isEqualTo(Parcel.State.UNDER_WAY);
        assertThat(told(lost).after(news(Parcel.State.UNDER_WAY, 3)).state()).isEqualTo(Parcel.State.LOST);
    }

    @Provide
    Arbitrary<List<ParcelNews>> stories() {
        var one = Combinators.combine(
                        Arbitraries.of(Parcel.State.values()),
                        Arbitraries.integers().between(0, 6))
                .as(ParcelProgressTest::news);
        return one.list().ofMinSize(1).ofMaxSize(7);
    }

    private static ParcelProgress told(List<ParcelNews> story) {
        var progress = NEW;
        for (ParcelNews news : story) progress = progress.after(news);
        return progress;
    }

    private static ParcelNews news(Parcel.State state, int minute) {
        return new ParcelNews("O", "R", null, null, state, null, START.plusSeconds(60L * minute));
    }
}

package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.engine.ExternalWork;
import org.springframework.beans.factory.annotation.Autowired;

/** Carriers tell late, twice, and in the wrong order; what is known only gets newer. */
@ShopTest
class ParcelTrackingWorkTest {
    @Autowired
    ParcelTrackingWork tracking;

    @Autowired
    Carriers carriers;

    @Autowired
    Stock stock;

    @Autowired
    ShopStocks shelf;

    @Autowired
    ShopStory story;

    @Autowired
    HandClock clock;

    private final String parcel = "P-" + UUID.randomUUID();

    @Test
    void aParcelNobodyHasSeenIsAskedForAgainLater() {
        assertThat(ask()).isEqualTo(new ExternalWork.NotYet(Duration.ofMinutes(15)));
    }

    @Test
    void aNewScanIsToldAndAnOldOneIsNot() {
        var task = task();
        seen(Parcel.State.UNDER_WAY, clock.instant().minusSeconds(60));
        assertThat(tracking.run(task)).isInstanceOf(ExternalWork.NotYet.class);
        seen(Parcel.State.UNDER_WAY, clock.instant().plusSeconds(60));
        assertThat(tracking.run(task)).isEqualTo(done("UNDER_WAY"));
    }

    @Test
    void aDeliveryCountsAlsoWhenItCameBeforeAnybodyAsked() {
        seen(Parcel.State.DELIVERED, clock.instant().minusSeconds(3600));
        assertThat(ask()).isEqualTo(done("DELIVERED"));
    }

    @Test
    void newsOutOfOrderOrTwiceChangesNothing() {
        var noon = clock.instant();
        assertThat(seen(Parcel.State.UNDER_WAY, noon)).isTrue();
        assertThat(seen(Parcel.State.UNDER_WAY, noon)).isFalse();
        assertThat(seen(Parcel.State.LOST, noon.minusSeconds(1))).isFalse();
        assertThat(seen(Parcel.State.DELIVERED, noon.plusSeconds(1))).isTrue();
        assertThat(seen(Parcel.State.UNDER_WAY, noon.plusSeconds(2))).isFalse();
        assertThat(carriers.last("SF", parcel).orElseThrow().state()).isEqualTo(Parcel.State.DELIVERED);
    }

    @Test
    void aDeliveryToldLateEndsWhatWasTakenForLost() {
        var noon = clock.instant();
        assertThat(seen(Parcel.State.LOST, noon)).isTrue();
        assertThat(seen(Parcel.State.DELIVERED, noon.minusSeconds(60))).isTrue();
        assertThat(seen(Parcel.State.LOST, noon.plusSeconds(60))).isFalse();
    }

    @Test
    void whatNobodyCountsIsThere() {
        var product = "X-" + UUID.randomUUID();
        assertThat(stock.has(product, 1)).isTrue();
        shelf.put(product, 2);
        assertThat(stock.has(product, 2)).isTrue();
        assertThat(stock.has(product, 3)).isFalse();
    }

    private boolean seen(Parcel.State state, Instant at) {
        return carriers.scanned("SF", parcel, state, at);
    }

    private ExternalWork.Result ask() {
        return tracking.run(task());
    }

    private ExternalWork.Work task() {
        return story.prepared(
                "parcel-tracking",
                null,
                null,
                Map.of(
                        "carrier",
                        "SF",
                        "trackingNumber",
                        parcel,
                        "since",
                        clock.instant().toString()));
    }

    private static ExternalWork.Done done(String state) {
        return new ExternalWork.Done(null, Map.of("parcelState", state));
    }
}

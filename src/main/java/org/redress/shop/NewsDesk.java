package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.redress.common.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one piece of news take effect, in the caller's transaction; throws {@link SetAside} when it cannot. */
@Component
class NewsDesk {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final OrderNewsBook orders;
    private final ParcelNewsBook parcels;
    private final RefundNewsBook refunds;
    private final PlatformNewsBook platforms;
    private final Clock clock;

    NewsDesk(
            OrderNewsBook orders,
            ParcelNewsBook parcels,
            RefundNewsBook refunds,
            PlatformNewsBook platforms,
            Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.refunds = refunds;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(Source source, News news) {
        Instant now = clock.instant();
        // A time ahead of us would make all true news after it look old.
        if (news.at().isAfter(now.plus(CLOCKS_APART))) throw SetAside.forPerson("clock-ahead", news.at(), now);
        try {
            take(source, news, now);
        } catch (Refusal refused) {
            throw SetAside.forPerson(refused.code(), now);
        } catch (DataIntegrityViolationException violation) {
            throw SetAside.forPerson(reason(violation), now);
        }
    }

    private void take(Source source, News news, Instant now) {
        if (news instanceof OrderNews order) orders.told(source, order, now);
        else if (news instanceof ParcelNews parcel) parcels.told(source, parcel, now);
        else if (news instanceof RefundNews refund) refunds.told(refund, now);
        else if (news instanceof PlatformNews platform) platforms.told(platform, now);
        else throw SetAside.forPerson("unreadable", now);
    }

    private static String reason(DataIntegrityViolationException violation) {
        String text = String.valueOf(violation.getMessage());
        if (text.contains("shop_payment_refund_within_paid")) return "above-paid";
        return text.contains("shop_refund_currency") ? "other-currency" : "contradicts-record";
    }
}

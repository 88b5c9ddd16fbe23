package org.redress.shop;

import java.time.Clock;
import java.util.UUID;
import org.redress.common.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The built-in shop's post to marketplaces: it keeps the appeal and gives it a reference. */
@Component
class BuiltInAppeals implements Appeals {
    private final ShopAppeals appeals;
    private final Clock clock;

    BuiltInAppeals(ShopAppeals appeals, Clock clock) {
        this.appeals = appeals;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String file(UUID key, String platform, String reviewId) {
        if (platform == null || platform.isBlank() || reviewId == null || reviewId.isBlank())
            throw new ActionRefused("review-not-named");
        appeals.add(key, "AP-" + Ids.next(), platform, reviewId, clock.instant());
        return appeals.find(key).referenceFor(reviewId);
    }

    @Override
    public Outcome lookUp(UUID key) {
        return KeyUse.outcome(appeals.find(key));
    }
}

package org.redress.shop;

import java.util.List;

/** Where buyers dispute what they paid: a marketplace, or whoever took the payment. May throw {@link ShopAway}. */
interface Marketplace {
    /** As whom it tells us things. */
    Source source();

    /**
     * What waits for an answer of the shop, and what was decided of the disputes we know of.
     *
     * @param known references of disputes that are not decided as far as we know
     */
    List<News> disputes(List<String> known);
}

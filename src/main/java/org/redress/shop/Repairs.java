package org.redress.shop;

import java.util.UUID;

/** The shop's repair orders. */
public interface Repairs {
    /**
     * Opens one repair order per key for the goods of the order.
     *
     * @return the shop's reference of the repair
     * @throws ActionRefused when the order is unknown or its goods were never delivered
     */
    String arrange(UUID key, String orderId);

    /** What became of a repair order asked for with this key. */
    Outcome lookUp(UUID key);
}

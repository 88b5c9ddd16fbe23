package org.redress.shop;

import java.util.Optional;

/** The shop's orders, read only. Implemented by the built-in shop and by adapters to real ones. */
public interface OrderBook {
    /** The order with this id, or empty: an unknown order is a fact like any other, not an error. */
    Optional<Order> find(String orderId);
}

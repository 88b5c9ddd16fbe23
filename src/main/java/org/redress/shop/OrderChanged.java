package org.redress.shop;

import java.time.Instant;

/**
 * An order is new or changed at the shop; published in the transaction that writes it.
 *
 * @param before how far it had come, null for a new order
 * @param at when the shop changed it, by its own clock (UTC)
 */
public record OrderChanged(String orderId, OrderState before, OrderState state, Instant at) {}

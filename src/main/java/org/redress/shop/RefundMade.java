package org.redress.shop;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.Money;

/**
 * The shop says that it gave money back; published once per refund, in the transaction that writes it.
 *
 * @param key the idempotency key of the act that asked for it, or null when somebody refunded at the shop itself
 */
public record RefundMade(String orderId, String reference, UUID key, Money amount, Instant at) {}

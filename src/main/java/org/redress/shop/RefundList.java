package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.Money;

/** What a shop or provider says it gave back, for comparing with what we asked for. */
public interface RefundList {
    /** One refund at the shop; {@code key} is null when somebody else than us asked for it. */
    record Listed(UUID key, String reference, String orderId, Money amount, Instant at) {}

    /** Refunds from a time (UTC) until before another, each once. */
    List<Listed> between(Instant from, Instant until);
}

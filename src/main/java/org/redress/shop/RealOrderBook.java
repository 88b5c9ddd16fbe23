package org.redress.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The orders of a connected shop: asked there, written down, and read from what was written. Inside a transaction
 * nothing leaves the house, and what was told last is the answer.
 */
final class RealOrderBook implements OrderBook {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private final ShopAdapter shop;
    private final NewsIntake intake;
    private final BuiltInOrderBook told;

    RealOrderBook(ShopAdapter shop, NewsIntake intake, BuiltInOrderBook told) {
        this.shop = shop;
        this.intake = intake;
        this.told = told;
    }

    @Override
    public Optional<Order> find(String orderId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) refresh(orderId);
        return told.find(orderId);
    }

    /** Takes what the shop says of the order now; a callback that was lost is made good by it. */
    void refresh(String orderId) {
        if (!NUMBER.matcher(orderId).matches()) return;
        try {
            shop.order(orderId).ifPresent(news -> intake.take(shop.source(), news));
        } catch (Unreadable fault) {
            // Without a time of its own, so that it waits for a person once and not at every turn.
            intake.take(shop.source(), List.of(new UnreadNews("order", orderId, fault.pointer(), Instant.EPOCH)));
        }
    }
}

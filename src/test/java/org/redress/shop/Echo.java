package org.redress.shop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.redress.common.Refusal;
import org.springframework.context.event.EventListener;

/** Listens as the packages above do; keeps what it heard, refuses one letter and fails at another. */
final class Echo {
    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(OrderChanged event) {
        heard.add(event);
    }

    @EventListener
    void on(ParcelMoved event) {
        heard.add(event);
    }

    @EventListener
    void on(RefundMade event) {
        heard.add(event);
    }

    @EventListener
    void on(PlatformTold event) {
        if ("refuse-me".equals(event.reference())) throw new Refusal("case-closed", 422, null);
        if ("break-me".equals(event.reference())) throw new IllegalStateException("a fault of a listener");
        heard.add(event);
    }

    <T> List<T> heard(Class<T> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<ParcelMoved> parcelsOf(String orderId) {
        return heard(ParcelMoved.class).stream()
                .filter(event -> event.orderId().equals(orderId))
                .toList();
    }

    List<OrderChanged> changesOf(String orderId) {
        return heard(OrderChanged.class).stream()
                .filter(event -> event.orderId().equals(orderId))
                .toList();
    }

    List<RefundMade> refundsOf(String orderId) {
        return heard(RefundMade.class).stream()
                .filter(event -> event.orderId().equals(orderId))
                .toList();
    }
}

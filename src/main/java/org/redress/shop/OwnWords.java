package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redress.common.Money;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;

/**
 * The body of {@code POST /api/shop-events}: {@code {type, timestamp, data}}. What is wrong with it is told to the
 * sender by JSON pointer, and nothing of it is kept.
 */
@Component
class OwnWords {
    private final ObjectMapper json;

    OwnWords(ObjectMapper json) {
        this.json = json;
    }

    /** An order as in {@code PUT /api/shop/orders}. */
    List<News> read(JsonNode body) {
        try {
            var event = Fields.of(body);
            Instant at = event.time("timestamp");
            return read(event.text("type"), event.in("data"), at);
        } catch (Unreadable fault) {
            throw fault(fault.pointer());
        }
    }

    static Refusal fault(String pointer) {
        return new Refusal("shop-event-invalid", 422, pointer, pointer);
    }

    private List<News> read(String type, Fields data, Instant at) {
        if (type.startsWith("order.")) return order(data, at);
        return List.of(
                switch (type) {
                    case "parcel.shipped", "parcel.scanned" -> parcel(data, Parcel.State.UNDER_WAY, at);
                    case "parcel.delivered" -> parcel(data, Parcel.State.DELIVERED, at);
                    case "parcel.lost" -> parcel(data, Parcel.State.LOST, at);
                    case "parcel.returned" -> parcel(data, Parcel.State.RETURNED, at);
                    case "refund.made" -> refund(data, at);
                    case "platform.stepped_in" -> platform(PlatformTold.What.STEPPED_IN, data, at);
                    case "platform.ruled" -> platform(PlatformTold.What.RULED, data, at);
                    case "deadline.moved" -> platform(PlatformTold.What.DEADLINE_MOVED, data, at);
                    default -> throw new Unreadable("/type");
                });
    }

    /** The first parcel of an order that was sent stands in the order itself. */
    private List<News> order(Fields data, Instant at) {
        var item = item(data);
        OrderCheck.check("/data", item);
        var news = new ArrayList<News>();
        news.add(new OrderNews(item, at));
        if (item.shippedAt() != null)
            news.add(new ParcelNews(
                    item.id(),
                    "SH-" + item.id(),
                    item.carrier(),
                    item.trackingNumber(),
                    item.deliveredAt() == null ? Parcel.State.UNDER_WAY : Parcel.State.DELIVERED,
                    item.shippedAt(),
                    item.deliveredAt() == null ? item.shippedAt() : item.deliveredAt()));
        return news;
    }

    private OrderImport.Item item(Fields data) {
        if (!data.node().isObject()) throw new Unreadable(data.pointer());
        try {
            return json.treeToValue(data.node(), OrderImport.Item.class);
        } catch (JsonProcessingException wrong) {
            throw new Unreadable(data.pointer());
        }
    }

    private static News parcel(Fields data, Parcel.State state, Instant at) {
        String order = data.text("orderId", null);
        String tracking = data.text("trackingNumber", null);
        String reference = data.text("reference", null);
        if (tracking == null && reference == null) throw new Unreadable(data.pointer() + "/trackingNumber");
        return new ParcelNews(order, reference, data.text("carrier", null), tracking, state, null, at);
    }

    private static News refund(Fields data, Instant at) {
        String currency = data.currency("currency");
        long minor = data.node().path("amountMinor").asLong(-1);
        if (minor <= 0) throw new Unreadable(data.pointer() + "/amountMinor");
        String reference = Source.EVENTS.word() + ":" + data.text("reference");
        return new RefundNews(data.text("orderId"), reference, key(data), new Money(minor, currency), at);
    }

    private static UUID key(Fields data) {
        try {
            return data.maybe("actionId").map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException notOurs) {
            throw new Unreadable(data.pointer() + "/actionId");
        }
    }

    private static News platform(PlatformTold.What what, Fields data, Instant at) {
        String number = data.text("caseNumber", null);
        String order = number == null ? data.text("orderId") : data.text("orderId", null);
        boolean ruled = what == PlatformTold.What.RULED;
        return new PlatformNews(
                what,
                number,
                order,
                data.text("reference", null),
                ruled ? null : data.time("due"),
                what == PlatformTold.What.DEADLINE_MOVED ? data.text("deadline") : null,
                ruled ? ruling(data) : null,
                at);
    }

    private static PlatformTold.Ruling ruling(Fields data) {
        try {
            return PlatformTold.Ruling.valueOf(data.text("ruling"));
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(data.pointer() + "/ruling");
        }
    }
}

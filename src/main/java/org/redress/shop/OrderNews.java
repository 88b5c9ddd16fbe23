package org.redress.shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** An order as it stands at the shop since {@code at}. */
record OrderNews(OrderImport.Item order, Instant at) implements News {
    @Override
    @JsonIgnore
    public String orderId() {
        return order.id();
    }
}

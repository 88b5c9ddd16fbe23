package org.redress.shop;

/** How far an order has come at the shop. */
public enum OrderState {
    PLACED,
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELLED
}

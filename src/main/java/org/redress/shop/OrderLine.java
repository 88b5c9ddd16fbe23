package org.redress.shop;

/** One product of an order; the price is for one piece, in minor units of the order's currency. */
public record OrderLine(int line, String productId, String productName, int quantity, long priceMinor) {
    long sumMinor() {
        return Math.multiplyExact(priceMinor, quantity);
    }
}

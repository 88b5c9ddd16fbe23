package org.redress.shop;

/** What lies on the shelf. Implemented by the built-in shop and by adapters to real ones. */
public interface Stock {
    /** Whether so many pieces of a product can be sent now. */
    boolean has(String productId, int quantity);
}

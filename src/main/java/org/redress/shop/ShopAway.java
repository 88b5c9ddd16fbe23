package org.redress.shop;

/** A shop gave no answer, or one that says nothing about what was asked; names neither address nor content. */
final class ShopAway extends RuntimeException {
    ShopAway(String what) {
        super(what);
    }
}

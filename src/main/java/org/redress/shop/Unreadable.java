package org.redress.shop;

/** A shop's JSON lacks a field, or has it in another shape than its documents say. */
final class Unreadable extends RuntimeException {
    private final String pointer;

    Unreadable(String pointer) {
        super(pointer);
        this.pointer = pointer;
    }

    /** JSON pointer of the field. */
    String pointer() {
        return pointer;
    }
}

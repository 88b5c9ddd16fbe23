package org.redress.shop;

/** What a key stands for at the built-in shop; {@code subject} says in words of the table what was asked for. */
record KeyUse(String reference, String subject) {
    static Outcome outcome(KeyUse use) {
        return use == null ? new Outcome.Absent() : new Outcome.Done(use.reference());
    }

    /** The reference, unless the key was used to ask for something else. */
    String referenceFor(String asked) {
        if (!subject.equals(asked)) throw new ActionRefused("key-used-otherwise");
        return reference;
    }
}

package org.redress.shop;

/** The shop's answer to "what became of the act with this key?". */
public sealed interface Outcome {
    /** It took effect. */
    record Done(String reference) implements Outcome {}

    /** It was decided against. */
    record Refused(String reasonCode) implements Outcome {}

    /** It is under way; ask again. */
    record Pending() implements Outcome {}

    /** The shop knows no such key, or has forgotten it. */
    record Absent() implements Outcome {}
}

package org.redress.design;

/** A file that cannot be taken as a model at all: which rule, and in which line (0 if unknown). */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Rule rule;
    private final int line;

    Unreadable(Rule rule, int line) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.line = line;
    }

    Rule rule() {
        return rule;
    }

    int line() {
        return line;
    }
}

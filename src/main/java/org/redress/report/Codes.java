package org.redress.report;

/** Tells what somebody typed to name one case or order from words to look for. */
final class Codes {
    private Codes() {}

    /** Numbers of cases and orders hold a digit and no blank; words of a text are left to its index alone. */
    static boolean mayBe(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isWhitespace);
    }
}

package org.redress.setting;

import java.time.Instant;

/**
 * One version of a setting; versions are never changed.
 *
 * @param name family and name, such as {@code letters/decision_en}
 * @param value the text in force from then on; null when the shipped one counts again
 * @param reason why it was changed; empty when it was undone without a word
 * @param undoes the version that this one undoes, or null
 */
public record Setting(
        String name, int version, String value, Instant changedAt, String changedBy, String reason, Integer undoes) {}

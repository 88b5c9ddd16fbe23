package org.redress.common;

/**
 * A text that somebody typed beside the cases of customers.
 *
 * @param key of its row, and {@code field} which text of the row it is
 * @param number the case it stands in, such as that of an improvement; null when it stands in none
 */
public record FreeText(String key, String field, CaseNumber number, String text) {}

package org.redress.desk;

import java.time.Instant;

/**
 * What a person has typed into a form and not sent.
 *
 * @param name which form of which page; the page chooses it
 * @param fields as JSON
 */
record TypedText(String name, String fields, Instant changedAt) {}

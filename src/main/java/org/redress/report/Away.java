package org.redress.report;

import java.time.Instant;

/** An absence that is on or to come (UTC), of an agent with their name, or null where none is known. */
public record Away(String agent, String name, Instant begins, Instant ends) {}

package org.redress.rehearsal;

import java.time.Instant;
import java.util.Map;

/**
 * A case that comes: when, which process it starts, and the facts that tables ask for; codes and numbers only.
 *
 * @param number tells it from all others, and is what its draws hang on
 */
record Arrival(String number, Instant at, String process, Map<String, Object> facts) {}

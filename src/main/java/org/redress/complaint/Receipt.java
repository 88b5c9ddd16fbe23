package org.redress.complaint;

import java.time.Instant;
import java.util.List;
import org.redress.common.Stage;
import org.redress.common.Urgency;

/**
 * What the sender of a case gets back: its number, what was promised, and, where a customer told it, where to follow it.
 * Times in UTC.
 */
public record Receipt(
        String number,
        Stage stage,
        CaseType caseType,
        Urgency urgency,
        Integer severity,
        List<Promise> deadlines,
        String trackingUrl,
        String duplicateOf) {

    /** One deadline with the arithmetic in the sender's language. */
    public record Promise(String kind, String nature, String state, Instant due, String explanation) {}
}

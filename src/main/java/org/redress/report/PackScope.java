package org.redress.report;

import java.time.Instant;
import java.util.Locale;

/** What an evidence pack holds: the cases of one number, or those accepted in a period, in the reader's language. */
public record PackScope(String caseNumber /* or null */, Instant from, Instant until, Locale language) {}

package org.redress.message;

import java.time.Instant;
import org.redress.common.CaseNumber;

/**
 * A letter was handed to the mail server, or is kept because there is none. Published inside the transaction that
 * records it, with the case locked.
 *
 * @param at when the mail server took it, or when it was kept
 */
public record LetterDelivered(CaseNumber caseNumber, String template, Instant at) {}

package org.redress.escalation;

import java.util.UUID;

/** An escalation was offered to a level, in this transaction; {@code levelId} is that offer. */
public record EscalationOffered(UUID levelId) {}

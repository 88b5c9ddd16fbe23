package org.redress.message;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter on its way out ({@code redress.outbox}).
 *
 * @param automatic true if no person has worded it
 * @param messageId the Message-ID of every try, stored before the first
 * @param keptBecause why it is not mailed; null unless KEPT
 * @param attempts tries begun, the running one included
 * @param lastError what the mail server said, without addresses
 */
record Post(
        UUID letterId,
        String recipientName,
        String address,
        UUID contactPoint,
        boolean automatic,
        String messageId,
        PostState state,
        KeptBecause keptBecause,
        Instant notBefore,
        int attempts,
        String lastError) {}

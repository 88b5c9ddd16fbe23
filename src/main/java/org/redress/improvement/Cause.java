package org.redress.improvement;

import java.time.Instant;
import java.util.UUID;
import org.redress.common.CaseNumber;

/**
 * Why a case arose; {@code note} is erasable text, {@code product} the order's main product, {@code carrier} who brought
 * it. {@code textKey} stands for the words of the subject: the same words give the same key, the key gives no word.
 */
public record Cause(
        UUID id,
        CaseNumber caseNumber,
        int round,
        String code,
        boolean preventable,
        boolean articleHelps,
        String note,
        UUID customerId,
        String product,
        String carrier,
        String textKey,
        String byId,
        Instant at) {}

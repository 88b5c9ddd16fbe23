package org.redress.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One act: who did what, when, with the old and new values as canonical JSON (keys sorted, ids, enums, amounts and
 * dates only). Free text appears as {@code sha256:salt:digest} beside its erasable row.
 */
public record AuditEntry(
        String chain,
        long seq,
        UUID id,
        Instant at,
        String who,
        String whoKind,
        String action,
        String oldValues,
        String newValues,
        byte[] prevHash,
        byte[] hash) {}

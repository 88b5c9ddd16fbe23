package org.redress.design;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that somebody works on.
 *
 * @param release the digest of the release that offers it; null if a person opened it
 * @param deployment the set it became; null until then
 * @param change the change it was kept as; null while it never was
 */
public record Draft(
        UUID id,
        String title,
        String openedBy,
        Instant openedAt,
        String release,
        String deployment,
        boolean putAway,
        UUID change) {}

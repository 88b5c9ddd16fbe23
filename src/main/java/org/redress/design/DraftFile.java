package org.redress.design;

import java.time.Instant;
import java.util.UUID;

/**
 * One saved version of a file of a draft.
 *
 * @param base the deployed set whose file it was made from; empty for a new file
 */
public record DraftFile(
        UUID draft, String path, int version, String content, String base, String savedBy, Instant savedAt) {}

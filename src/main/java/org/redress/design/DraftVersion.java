package org.redress.design;

import java.time.Instant;

/**
 * That a file of a draft was saved, without what was in it.
 *
 * @param base the deployed set whose file it was made from; empty for a new file
 */
public record DraftVersion(int version, String base, String savedBy, Instant savedAt) {}

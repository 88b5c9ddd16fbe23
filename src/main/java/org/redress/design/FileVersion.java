package org.redress.design;

import java.time.Instant;

/** A file as it stood in one deployed set; {@code digest} is its SHA-256. */
public record FileVersion(
        String deployment, String deployedBy, Instant deployedAt, String source, String reason, String digest) {}

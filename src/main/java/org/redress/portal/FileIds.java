package org.redress.portal;

import java.util.Optional;
import java.util.UUID;

/** Ids as strangers send them. */
final class FileIds {
    private FileIds() {}

    /** The id; empty for anything that is none, which then is as unknown as one that nobody has. */
    static Optional<UUID> read(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

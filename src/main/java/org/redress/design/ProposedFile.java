package org.redress.design;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A file of a change: {@code before} is what was in force when it was proposed, null for a new file. */
record ProposedFile(UUID changeId, String path, String before, String after) {
    byte[] bytes() {
        return after.getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytesBefore() {
        return before == null ? null : before.getBytes(StandardCharsets.UTF_8);
    }
}

package org.redress.audit;

import java.nio.file.Path;

/** There is no usable key where one was said to be. */
class NoSealKey extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSealKey(Path file, String why) {
        super("REDRESS_SEAL_KEY names %s, which %s.".formatted(file.toAbsolutePath(), why));
    }
}

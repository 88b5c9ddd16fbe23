package org.redress.desk;

import java.io.IOException;
import java.util.stream.Stream;

/** A body that grew over its limit while it was read. */
class BodyTooLarge extends IOException {
    BodyTooLarge(long limit) {
        super("A body may have " + limit + " bytes");
    }

    static boolean isReason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(BodyTooLarge.class::isInstance);
    }
}

package org.redress.review;

import java.time.Instant;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;

/**
 * A review as it was found. {@code copy} is what came in, word for word, and {@code copySha256} proves it; texts, links
 * and copy are erasable.
 */
record ReviewCase(
        CaseNumber number,
        Channel channel,
        String platform,
        String reviewId,
        Integer score,
        String title,
        String body,
        String url,
        String productId,
        long reach,
        boolean press,
        Instant postedAt,
        String copy,
        String copySha256,
        Publicity publicity,
        Boolean orderKnown,
        Appeal appeal,
        Instant invitedAt) {

    /** How the marketplace answered an appeal. */
    enum Appeal {
        WON,
        LOST
    }

    /** Everything that may be read in it. */
    String text() {
        return title == null ? body : title + "\n" + body;
    }
}

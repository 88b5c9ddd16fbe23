package org.redress.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.redress.common.CaseNumber;

/** Makes the record of a review: its fields, the copy of all that came in, and the copy's hash. */
final class ReviewCopy {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private ReviewCopy() {}

    static ReviewCase of(CaseNumber number, NewReview review) {
        var copy = json(review);
        return new ReviewCase(
                number,
                review.channel(),
                review.platform().strip(),
                blankToNull(review.reviewId()),
                review.score(),
                blankToNull(review.title()),
                review.text(),
                blankToNull(review.url()),
                blankToNull(review.productId()),
                review.reach() == null ? 0 : review.reach(),
                Boolean.TRUE.equals(review.press()),
                review.postedAt(),
                copy,
                sha256(copy),
                null,
                null,
                null,
                null);
    }

    static String orderId(NewReview review) {
        return blankToNull(review.orderId());
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String json(NewReview review) {
        try {
            return JSON.writeValueAsString(review);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A review can always be written as JSON", unwritable);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

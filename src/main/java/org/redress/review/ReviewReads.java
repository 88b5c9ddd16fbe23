package org.redress.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.common.CaseNumber;
import org.redress.common.UnknownCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A review and everything that belongs to it, as staff see it. */
@Component
public class ReviewReads {
    /** Times in UTC; {@code copy} is what came in, word for word. */
    public record View(
            String number,
            String platform,
            String reviewId,
            Integer score,
            String title,
            String text,
            String url,
            Publicity publicity,
            Boolean orderKnown,
            Instant postedAt,
            Instant invitedAt,
            ReviewCase.Appeal appeal,
            String copy,
            String copySha256,
            List<Attempt> attempts,
            List<Reply> replies,
            List<Change> changes) {}

    public record Attempt(String channel, String result, String said, String by, Instant at) {}

    public record Reply(
            String kind, String state, String text, String by, Instant at, String decidedBy, Instant decidedAt) {}

    public record Change(String kind, Integer score, String text, Instant at) {}

    private final ReviewCases reviews;
    private final ContactAttempts attempts;
    private final PublicReplies replies;

    ReviewReads(ReviewCases reviews, ContactAttempts attempts, PublicReplies replies) {
        this.reviews = reviews;
        this.attempts = attempts;
        this.replies = replies;
    }

    @Transactional(readOnly = true)
    View view(CaseNumber number) {
        return find(number).orElseThrow(() -> new UnknownCase(number.value()));
    }

    /** Empty for a case that did not begin with a review. */
    @Transactional(readOnly = true)
    public Optional<View> find(CaseNumber number) {
        return reviews.find(number).map(review -> view(number, review));
    }

    private View view(CaseNumber number, ReviewCase review) {
        return new View(
                number.value(),
                review.platform(),
                review.reviewId(),
                review.score(),
                review.title(),
                review.body(),
                review.url(),
                review.publicity(),
                review.orderKnown(),
                review.postedAt(),
                review.invitedAt(),
                review.appeal(),
                review.copy(),
                review.copySha256(),
                attempts.ofCase(number).stream().map(ReviewReads::shown).toList(),
                replies.ofCase(number).stream().map(ReviewReads::shown).toList(),
                reviews.changes(number).stream().map(ReviewReads::shown).toList());
    }

    private static Attempt shown(ContactAttempt attempt) {
        return new Attempt(
                attempt.channel().name(), attempt.result().name(), attempt.said(), attempt.byId(), attempt.at());
    }

    private static Reply shown(PublicReply reply) {
        return new Reply(
                reply.kind().name(),
                reply.state().name(),
                reply.body(),
                reply.writtenBy(),
                reply.writtenAt(),
                reply.decidedBy(),
                reply.decidedAt());
    }

    private static Change shown(ReviewChange change) {
        return new Change(change.kind().name(), change.score(), change.body(), change.at());
    }
}

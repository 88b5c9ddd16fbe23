package org.redress.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the recorded data tell: every late order as a complaint, then bad reviews, either as Chinese complaint texts or,
 * to {@code recover} them, as what they are.
 */
record Recorded(Path orders, Path reviews, boolean recover) {
    static final String COMPLAINTS = "/api/complaints";
    private static final String REVIEWS = "/api/reviews";

    /** One request to file; {@code key} is its idempotency key. */
    record Row(String path, String key, Map<String, Object> body) {}

    List<Row> first(int count) {
        return Stream.concat(late(), bad()).limit(count).toList();
    }

    private Stream<Row> late() {
        return rows(orders)
                .filter(row -> !row.getField("days_late").isEmpty())
                .filter(row -> Integer.parseInt(row.getField("days_late")) > 0)
                .map(Recorded::lateOrder);
    }

    private static Row lateOrder(NamedCsvRecord row) {
        var order = row.getField("order_id");
        var text = "My order " + order + " arrived late: " + row.getField("days_late")
                + " days after the promised date. Where was it, and what will you do about it?";
        return new Row(
                COMPLAINTS,
                "replay-order-" + order,
                Map.of(
                        "channel",
                        "EMAIL",
                        "customer",
                        Map.of("platformId", row.getField("customer_unique_id"), "language", "en"),
                        "orderId",
                        order,
                        "subject",
                        "Delivery came late",
                        "text",
                        text));
    }

    private Stream<Row> bad() {
        return rows(reviews)
                .filter(row -> row.getField("label").equals("0"))
                .map(recover ? Recorded::badReview : Recorded::complaint);
    }

    private static Row badReview(NamedCsvRecord row) {
        var number = row.getField("row");
        return new Row(
                REVIEWS,
                "replay-bad-review-" + number,
                Map.of(
                        "channel",
                        "APP",
                        "platform",
                        "recorded",
                        "reviewId",
                        number,
                        "score",
                        1,
                        "text",
                        row.getField("review"),
                        "customer",
                        Map.of("platformId", "reviewer-" + number, "language", "zh")));
    }

    private static Row complaint(NamedCsvRecord row) {
        var number = row.getField("row");
        return new Row(
                COMPLAINTS,
                "replay-review-" + number,
                Map.of(
                        "channel",
                        "APP",
                        "customer",
                        Map.of("platformId", "reviewer-" + number, "language", "zh"),
                        "subject",
                        "来自买家的反馈",
                        "text",
                        row.getField("review")));
    }

    private static Stream<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

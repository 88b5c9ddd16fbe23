package org.redress.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.complaint.FiledAsJson;
import org.redress.complaint.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where bad reviews come in, and what is heard of them later. */
@RestController
@Tag(name = "Reviews", description = "Where bad reviews come in, and what is heard of them later")
class ReviewApi {
    record Change(
            @NotNull ReviewChange.Kind kind,
            @Min(1) @Max(5) Integer score,
            @Size(max = 20_000) String text) {}

    record Judgement(
            @NotNull ReviewCase.Appeal result,
            @Size(max = 200) String reference) {}

    private final ReviewIntake intake;
    private final ReviewNews news;
    private final ReviewReads reads;

    ReviewApi(ReviewIntake intake, ReviewNews news, ReviewReads reads) {
        this.intake = intake;
        this.news = news;
        this.reads = reads;
    }

    @Operation(
            operationId = "reportReview",
            summary = "Report a bad review; the same Idempotency-Key, and the same review, make one case")
    @FiledAsJson("/api/reviews")
    String file(
            Person who,
            @Parameter(required = true, description = IdempotencyKey.MEANS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            @Valid @RequestBody NewReview review) {
        return intake.file(who, key, review);
    }

    @Operation(
            operationId = "seeReview",
            summary = "The review as it was found, what was tried, said in public, and how it changed")
    @GetMapping("/api/reviews/{number}")
    ReviewReads.View see(@PathVariable String number) {
        return reads.view(CaseNumber.of(number));
    }

    @Operation(
            operationId = "recordReviewChange",
            summary = "The review was changed or taken down: recorded, never rewarded")
    @PostMapping("/api/cases/{number}/review-change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changed(@PathVariable String number, Person who, @Valid @RequestBody Change change) {
        news.changed(CaseNumber.of(number), who, change.kind(), change.score(), change.text());
    }

    @Operation(operationId = "recordAppealAnswer", summary = "The marketplace answered the appeal against the review")
    @PostMapping("/api/cases/{number}/review-appeal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judged(@PathVariable String number, Person who, @Valid @RequestBody Judgement judgement) {
        news.judged(CaseNumber.of(number), who, judgement.result(), judgement.reference());
    }
}

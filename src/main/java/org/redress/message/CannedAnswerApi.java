package org.redress.message;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The canned answers, kept by whoever leads. */
@RestController
@Tag(name = "Canned answers", description = "Answers in both languages that agents put in and finish")
@RequestMapping("/api/canned-answers")
class CannedAnswerApi {
    /** All that are offered, and the places that their texts may have. */
    record Offered(List<CannedAnswer> items, List<String> places) {}

    record Versions(List<CannedAnswer> items) {}

    /** Another wording; {@code version} is the one that was read before. */
    record Rewording(
            @NotNull Integer version, @NotNull @Valid CannedText text) {}

    private final CannedAnswerBook book;

    CannedAnswerApi(CannedAnswerBook book) {
        this.book = book;
    }

    @Operation(operationId = "listCannedAnswers", summary = "The canned answers that are offered, by English title")
    @GetMapping
    Offered list() {
        return new Offered(book.current(), CannedPlace.words());
    }

    @Operation(
            operationId = "listCannedAnswerVersions",
            summary = "The last 200 versions of a canned answer, the last one first")
    @GetMapping("/{id}/versions")
    Versions versions(@PathVariable UUID id) {
        return new Versions(book.versions(id));
    }

    @Operation(operationId = "addCannedAnswer", summary = "Add a canned answer in both languages")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CannedAnswer add(Person who, @Valid @RequestBody CannedText text) {
        return book.add(who, text);
    }

    @Operation(
            operationId = "changeCannedAnswer",
            summary = "Give a canned answer another wording, as a new version; also brings a removed one back")
    @PutMapping("/{id}")
    CannedAnswer change(@PathVariable UUID id, Person who, @Valid @RequestBody Rewording wanted) {
        return book.change(id, who, wanted.version(), wanted.text());
    }

    @Operation(operationId = "removeCannedAnswer", summary = "Offer a canned answer no more; can be undone")
    @DeleteMapping("/{id}")
    CannedAnswer remove(@PathVariable UUID id, @RequestParam(required = false) Integer version, Person who) {
        return book.remove(id, who, version);
    }

    @Operation(operationId = "undoCannedAnswer", summary = "Take the last change of a canned answer back")
    @PostMapping("/{id}/undo")
    CannedAnswer undo(@PathVariable UUID id, @RequestParam(required = false) Integer version, Person who) {
        return book.undo(id, who, version);
    }
}

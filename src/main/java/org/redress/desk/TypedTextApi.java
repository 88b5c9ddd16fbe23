package org.redress.desk;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of the desk's forms, each for its writer alone. */
@RestController
@Tag(name = "Drafts", description = "What you have typed and not sent yet")
@RequestMapping("/api/drafts")
class TypedTextApi {
    private static final int LONGEST_NAME = 120;
    private static final int LARGEST = 100_000;

    record OwnDrafts(List<OwnDraft> items) {}

    record OwnDraft(String name, @JsonRawValue String fields, Instant changedAt) {}

    /** A form's fields; {@code about} is the number of the case they are about, or null. */
    record DraftFields(String about, @NotNull JsonNode fields) {}

    private final TypedTextBook book;

    TypedTextApi(TypedTextBook book) {
        this.book = book;
    }

    @Operation(operationId = "listDrafts", summary = "Your own drafts about one case, or about none")
    @GetMapping
    OwnDrafts list(@RequestParam(required = false) String about, Person who) {
        return new OwnDrafts(book.of(who, number(about)).stream()
                .map(text -> new OwnDraft(text.name(), text.fields(), text.changedAt()))
                .toList());
    }

    @Operation(operationId = "keepDraft", summary = "Keep a draft in place of the one with the same name")
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String name, Person who, @Valid @RequestBody DraftFields draft) {
        if (name.length() > LONGEST_NAME) throw new Refusal("text-too-long", 422, null, LONGEST_NAME);
        if (draft.fields().toString().length() > LARGEST) throw new Refusal("text-too-long", 422, "/fields", LARGEST);
        book.keep(who, number(draft.about()), name, draft.fields());
    }

    @Operation(operationId = "removeDraft", summary = "Forget a draft")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Person who) {
        book.remove(who, name);
    }

    private static CaseNumber number(String about) {
        return about == null ? null : CaseNumber.of(about);
    }
}

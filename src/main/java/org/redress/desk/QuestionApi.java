package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.redress.common.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A question to the customer, asked at the case instead of in the form of the task. */
@RestController
@Tag(name = "Acts on a case", description = "What staff enter for the customer or for others outside")
class QuestionApi {
    record Question(@NotBlank @Size(max = 2000) String question) {}

    private final CustomerQuestion questions;

    QuestionApi(CustomerQuestion questions) {
        this.questions = questions;
    }

    @Operation(
            operationId = "askCustomer",
            summary = "Ask the customer while facts are verified or an exchange is confirmed; the clock stops")
    @PostMapping("/api/cases/{number}/question")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String number, SignedIn who, @Valid @RequestBody Question body) {
        questions.ask(CaseNumber.of(number), who, body.question());
    }
}

package org.redress.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The answer to a survey. */
@RestController
@Tag(name = "Acts on a case", description = "What staff enter for the customer or for others outside")
class SurveyApi {
    private final SurveyAnswers answers;

    SurveyApi(SurveyAnswers answers) {
        this.answers = answers;
    }

    @Operation(operationId = "answerSurvey", summary = "The customer's answer to the survey")
    @PostMapping("/api/cases/{number}/survey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String number, Person who, @Valid @RequestBody SurveyAnswers.Answer answer) {
        answers.take(CaseNumber.of(number), who, answer);
    }
}

package org.redress.followup;

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
class SurveyApi {
    private final SurveyAnswers answers;

    SurveyApi(SurveyAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/cases/{number}/survey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String number, Person who, @Valid @RequestBody SurveyAnswers.Answer answer) {
        answers.take(CaseNumber.of(number), who, answer);
    }
}

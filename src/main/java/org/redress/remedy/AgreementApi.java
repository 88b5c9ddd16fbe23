package org.redress.remedy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer's word on a decision, entered by staff on their behalf. All answer 204. */
@RestController
@RequestMapping("/api/cases/{number}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class AgreementApi {
    record Said(@Size(max = 20_000) String reason) {}

    private final Agreements agreements;

    AgreementApi(Agreements agreements) {
        this.agreements = agreements;
    }

    @PostMapping("/acceptance")
    void accept(@PathVariable String number, Person who) {
        agreements.accept(CaseNumber.of(number), who);
    }

    @PostMapping("/rejection")
    void reject(@PathVariable String number, Person who, @Valid @RequestBody(required = false) Said said) {
        agreements.reject(CaseNumber.of(number), who, said == null ? null : said.reason());
    }

    @PostMapping("/withdrawal")
    void withdraw(@PathVariable String number, Person who, @Valid @RequestBody(required = false) Said said) {
        agreements.withdraw(CaseNumber.of(number), who, said == null ? null : said.reason());
    }
}

package org.redress.remedy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Acts on a case", description = "What staff enter for the customer or for others outside")
@RequestMapping("/api/cases/{number}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class AgreementApi {
    record Said(@Size(max = 20_000) String reason) {}

    private final Agreements agreements;

    AgreementApi(Agreements agreements) {
        this.agreements = agreements;
    }

    @Operation(
            operationId = "acceptSolution",
            summary = "The customer accepts the proposed solution; it is carried out")
    @PostMapping("/acceptance")
    void accept(@PathVariable String number, Person who) {
        agreements.accept(CaseNumber.of(number), who);
    }

    @Operation(operationId = "rejectSolution", summary = "The customer rejects the proposed solution")
    @PostMapping("/rejection")
    void reject(@PathVariable String number, Person who, @Valid @RequestBody(required = false) Said said) {
        agreements.reject(CaseNumber.of(number), who, said == null ? null : said.reason());
    }

    @Operation(operationId = "withdrawComplaint", summary = "The customer withdraws the complaint")
    @PostMapping("/withdrawal")
    void withdraw(@PathVariable String number, Person who, @Valid @RequestBody(required = false) Said said) {
        agreements.withdraw(CaseNumber.of(number), who, said == null ? null : said.reason());
    }
}

package org.redress.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.UnknownCase;
import org.redress.engine.Cases;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds of a case: proposed by a manager or an auditor, in force on the word of the other. */
@RestController
@Tag(name = "Legal holds", description = "Cases whose texts must not be erased")
@RequestMapping("/api/cases/{number}/legal-hold")
class LegalHoldApi {
    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** All holds of the case, and who the person was if they are erased but for this hold. */
    record HoldView(List<LegalHold> items, ErasureRows.HeldPerson person) {}

    private final LegalHolds holds;
    private final ErasureRows rows;
    private final Cases cases;

    LegalHoldApi(LegalHolds holds, ErasureRows rows, Cases cases) {
        this.holds = holds;
        this.rows = rows;
        this.cases = cases;
    }

    @Operation(
            operationId = "showLegalHolds",
            summary = "Show the legal holds of a case, and the person who is kept apart for them")
    @GetMapping
    HoldView show(@PathVariable String number) {
        var file = cases.find(CaseNumber.of(number)).orElseThrow(() -> new UnknownCase(number));
        var person = file.customerId() == null
                ? null
                : rows.heldPerson(file.customerId()).orElse(null);
        return new HoldView(holds.of(file.number()), person);
    }

    @Operation(
            operationId = "proposeLegalHold",
            summary = "Propose a legal hold; it is in force once the other of manager and auditor confirms")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable String number, Person who, @Valid @RequestBody Reason body) {
        holds.propose(CaseNumber.of(number), who, body.reason());
    }

    @Operation(operationId = "proposeLifting", summary = "Propose to lift the legal hold")
    @PostMapping("/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String number, Person who, @Valid @RequestBody Reason body) {
        holds.proposeLifting(CaseNumber.of(number), who, body.reason());
    }

    @Operation(
            operationId = "confirmLegalHold",
            summary = "Confirm what was proposed, as the other of manager and auditor")
    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String number, Person who) {
        holds.confirm(CaseNumber.of(number), who);
    }
}

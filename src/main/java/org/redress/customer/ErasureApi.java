package org.redress.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Forgets a person on a manager's word. */
@RestController
@Tag(name = "Customers")
class ErasureApi {
    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** Numbers of the cases whose texts are gone, and of those that wait for a legal hold to be lifted. */
    record Erased(List<String> erasedCases, List<String> heldCases, boolean finished) {}

    private final Erasures erasures;

    ErasureApi(Erasures erasures) {
        this.erasures = erasures;
    }

    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a person: addresses and all texts are overwritten, but for cases under a legal hold")
    @PostMapping("/api/customers/{id}/erasure")
    Erased erase(@PathVariable UUID id, Person who, @Valid @RequestBody Reason body) {
        var outcome = erasures.erase(id, who, body.reason());
        return new Erased(
                values(outcome.erased()), values(outcome.held()), outcome.held().isEmpty());
    }

    private static List<String> values(List<CaseNumber> numbers) {
        return numbers.stream().map(CaseNumber::value).toList();
    }
}

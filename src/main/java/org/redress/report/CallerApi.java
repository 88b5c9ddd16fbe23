package org.redress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.redress.common.Person;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is on the telephone. Addresses travel in bodies, never in paths. */
@RestController
@Tag(name = "Customers", description = "The people behind the cases: look-up, dedicated agent, merge")
class CallerApi {
    record Call(
            @Size(max = 64) String phone,
            @Size(max = 320) String email,
            @Size(max = 64) String orderId) {}

    private final Callers callers;

    CallerApi(Callers callers) {
        this.callers = callers;
    }

    @Operation(
            operationId = "findCaller",
            summary = "Who is calling, by number or mail address, and their cases; for a stranger those of the order")
    @PostMapping("/api/callers")
    Callers.Caller find(Person who, @Valid @RequestBody Call call) {
        return callers.find(who, call.phone(), call.email(), call.orderId());
    }
}

package org.redress.shop;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a worker outside needs to know of the act it fetched; for the group workers. */
@RestController
@Tag(name = "Workers", description = "What a worker of the shop needs beside the external tasks of the engine")
class ActionApi {
    private final ActionBook book;
    private final Actions actions;

    ActionApi(ActionBook book, Actions actions) {
        this.book = book;
        this.actions = actions;
    }

    /** @param openBefore keys of earlier attempts whose end nobody knows: look them up before sending this one */
    record View(
            UUID actionId,
            String caseNumber,
            String topic,
            String orderId,
            Long amountMinor,
            String currency,
            @JsonRawValue String details,
            Action.State state,
            String providerReference,
            List<UUID> openBefore) {}

    @Operation(operationId = "showAction", summary = "The act behind an external task, with its idempotency key")
    @GetMapping("/api/actions/{actionId}")
    View show(@PathVariable UUID actionId) {
        Action action = book.proof(actionId);
        return new View(
                action.id(),
                action.caseNumber().value(),
                action.topic(),
                action.orderId(),
                action.amountMinor(),
                action.currency(),
                action.details(),
                action.state(),
                action.providerReference(),
                actions.openBefore(action));
    }
}

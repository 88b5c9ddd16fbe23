package org.redress.shop;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Page;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.CaseWork;
import org.redress.engine.StuckWork;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What shops told that could not take effect; a person tries again by the task "Repair", or dismisses it here. */
@RestController
@RequestMapping("/api/shop/waiting")
@Tag(name = "Shop")
class WaitingApi {
    /** {@code told} is the news in our words and names nobody. */
    record View(
            UUID id,
            String source,
            String reason,
            String orderId,
            String trackingNumber,
            Instant receivedAt,
            Instant nextTry,
            @JsonRawValue String told) {}

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    private final Waiting waiting;
    private final StuckWork stuck;
    private final CaseWork work;
    private final AuditTrail audit;
    private final Clock clock;

    WaitingApi(Waiting waiting, StuckWork stuck, CaseWork work, AuditTrail audit, Clock clock) {
        this.waiting = waiting;
        this.stuck = stuck;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(operationId = "listWaitingShopEvents", summary = "What shops told that waits, the oldest first")
    @GetMapping
    Page<View> list(@RequestParam(required = false) String cursor, @RequestParam(defaultValue = "20") int limit) {
        var after = Page.Cursor.read(cursor);
        var rows = waiting.page(after.time(), id(after), Page.size(limit) + 1);
        return Page.of(
                        rows,
                        Page.size(limit),
                        row -> Page.Cursor.write(row.receivedAt(), row.id().toString()))
                .map(WaitingApi::view);
    }

    @Operation(
            operationId = "dismissShopEvent",
            summary = "Close one for good, with a reason; the same news again is not raised any more")
    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID id, Person who, @Valid @RequestBody Reason body) {
        work.retried(() -> {
            if (waiting.dismiss(id, who.id(), body.reason(), clock.instant()) == 0)
                throw new Refusal("nothing-waits", 404, null);
            stuck.remove(WaitingNews.stuckKey(id));
            audit.recordSystem(
                    who, "SHOP_EVENT_DISMISSED", Map.of("id", id, "reason", AuditTrail.digest(body.reason())));
            return null;
        });
    }

    private static UUID id(Page.Cursor after) {
        try {
            return after.id() == null ? null : UUID.fromString(after.id());
        } catch (IllegalArgumentException foreign) {
            throw new Refusal("cursor-unreadable", 400, null);
        }
    }

    private static View view(WaitingNews row) {
        return new View(
                row.id(),
                row.source().word(),
                row.reason(),
                row.orderId(),
                row.trackingNumber(),
                row.receivedAt(),
                row.nextTry(),
                row.news());
    }
}

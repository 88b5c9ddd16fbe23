package org.redress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.redress.common.Page;
import org.redress.common.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches of auditors: what is asked travels in a body and is kept under an id, so that no address tells of a person. */
@RestController
@Tag(name = "Audit", description = "What auditors search and read; every case they open is on record")
@RequestMapping("/api/audit/searches")
class CaseSearchApi {
    /** What an auditor asks; {@code person} is a name, mail address, telephone number or platform id. */
    record Wanted(
            @Size(max = 200) String person,
            @Size(max = 2000) String reason,
            @Size(max = 64) String orderId,
            @Size(max = 200) String text,
            LocalDate from,
            LocalDate until,
            @Pattern(regexp = "[A-Za-z0-9_.-]{0,64}") String deadline,

            @Pattern(regexp = "RUNNING|PAUSED|MET|MISSED|WITHDRAWN")
            String deadlineState,

            @Pattern(regexp = "ANY|OPEN|CLAIMED|DECIDED|WITHDRAWN")
            String escalation,

            @PositiveOrZero Long amountFromMinor,
            @PositiveOrZero Long amountUntilMinor,
            @Size(max = 64) String decidedBy) {
        CaseSearch.Criteria criteria() {
            return new CaseSearch.Criteria(
                    blank(orderId),
                    blank(text),
                    from,
                    until,
                    blank(deadline),
                    deadlineState,
                    escalation,
                    amountFromMinor,
                    amountUntilMinor,
                    blank(decidedBy));
        }

        private static String blank(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A search that was begun; {@code customers} is how many the words about a person led to. */
    record Begun(UUID id, Instant at, int customers) {}

    private final CaseSearches searches;

    CaseSearchApi(CaseSearches searches) {
        this.searches = searches;
    }

    @Operation(
            operationId = "beginCaseSearch",
            summary = "Begin a search over all cases; for a person only with a reason, which is recorded")
    @PostMapping
    ResponseEntity<Begun> begin(Person who, @Valid @RequestBody Wanted wanted) {
        var search = searches.begin(who, wanted.person(), wanted.reason(), wanted.criteria());
        var begun = new Begun(search.id(), search.at(), search.customers().size());
        return ResponseEntity.created(URI.create("/api/audit/searches/" + search.id()))
                .body(begun);
    }

    @Operation(operationId = "listFoundCases", summary = "Cases that a search of one's own finds, newest first")
    @GetMapping("/{id}")
    Page<FoundCase> found(
            Person who,
            @PathVariable UUID id,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return searches.page(searches.find(who, id), cursor, Page.size(limit));
    }
}

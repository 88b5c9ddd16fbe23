package org.redress.design;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.common.Page;
import org.redress.common.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a change means for running cases, and moving them to it and back. */
@RestController
@Tag(name = "Changes", description = "Changes of diagrams, tables and forms, and what they mean for running cases")
@RequestMapping("/api/changes/{id}")
class MigrationApi {
    /** How many running cases would do what. */
    record Overview(Instant at, Map<AffectedCases.Fate, Long> counts) {}

    /** With {@code reckon} open promises take the times of the new table; obligations never do. */
    record Wanted(@NotNull Boolean reckon) {}

    private final AffectedCases affected;
    private final MigrationDesk desk;
    private final WhatIf whatIf;

    MigrationApi(AffectedCases affected, MigrationDesk desk, WhatIf whatIf) {
        this.affected = affected;
        this.desk = desk;
        this.whatIf = whatIf;
    }

    @Operation(operationId = "countAffectedCases", summary = "How many running cases would stay, move or be blocked")
    @GetMapping("/affected")
    Overview overview(@PathVariable UUID id) {
        var found = affected.of(id);
        return new Overview(found.at(), found.counts());
    }

    @Operation(
            operationId = "listAffectedCases",
            summary = "Running cases with what they would do and why, each deadline before and after")
    @GetMapping("/affected/cases")
    Page<AffectedCases.Affected> cases(
            @PathVariable UUID id,
            @RequestParam(required = false) AffectedCases.Fate fate,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return affected.page(id, fate, cursor, limit);
    }

    @Operation(
            operationId = "tryChangedTables",
            summary = "Which of the last decisions would be others by the new tables")
    @GetMapping("/what-if")
    List<WhatIf.Answer> whatIf(@PathVariable UUID id, @RequestParam(defaultValue = "1000") int last) {
        return whatIf.of(id, last);
    }

    @Operation(operationId = "readMigration", summary = "How far the move of running cases is")
    @GetMapping("/migration")
    MigrationProgress progress(@PathVariable UUID id) {
        return desk.progress(id);
    }

    @Operation(operationId = "listUnmovedCases", summary = "Cases that could not be moved, and why")
    @GetMapping("/migration/failures")
    Page<UnmovedCase> failures(
            @PathVariable UUID id,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return desk.failures(id, cursor, limit);
    }

    @Operation(operationId = "moveRunningCases", summary = "Move running cases to the change, or try again what failed")
    @PostMapping("/migration")
    MigrationProgress start(Person who, @PathVariable UUID id, @Valid @RequestBody Wanted wanted) {
        return desk.start(who, id, wanted.reckon());
    }

    @Operation(operationId = "moveCasesBack", summary = "Move back every case that was moved and still runs")
    @PostMapping("/migration/back")
    MigrationProgress back(Person who, @PathVariable UUID id) {
        return desk.back(who, id);
    }
}

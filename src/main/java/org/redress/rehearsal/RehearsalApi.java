package org.redress.rehearsal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plays a draft beside what is in force before anybody deploys it. */
@RestController
@Tag(name = "Rehearsals", description = "A draft played with many cases and a clock that is moved")
@RequestMapping("/api/rehearsals")
class RehearsalApi {
    /** A draft or a change; {@code seed} 0 where none is given, {@code source} generated cases where none is given. */
    record Order(
            UUID draft,
            UUID change,
            @NotNull @Min(1) @Max(20_000) Integer cases,
            @NotNull @Min(1) @Max(90) Integer days,
            Long seed,
            Rehearsal.Source source) {

        RehearsalDesk.Wanted wanted() {
            return new RehearsalDesk.Wanted(
                    draft,
                    change,
                    source == null ? Rehearsal.Source.GENERATED : source,
                    cases,
                    days,
                    seed == null ? 0 : seed);
        }
    }

    private final RehearsalDesk desk;
    private final RehearsalReading reading;

    RehearsalApi(RehearsalDesk desk, RehearsalReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Operation(operationId = "startRehearsal", summary = "Play a draft or a change beside what is in force")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RehearsalReading.View start(Person who, @Valid @RequestBody Order order, Locale language) {
        return reading.of(desk.start(who, order.wanted()), language);
    }

    @Operation(operationId = "listRehearsals", summary = "The last fifty rehearsals, newest first, without results")
    @GetMapping
    List<RehearsalReading.View> list(Locale language) {
        return desk.newest().stream().map(one -> reading.of(one, language)).toList();
    }

    @Operation(operationId = "readRehearsal", summary = "How far a rehearsal is, and what came of it")
    @GetMapping("/{id}")
    RehearsalReading.View read(@PathVariable UUID id, Locale language) {
        return reading.of(desk.find(id), language);
    }

    @Operation(operationId = "cancelRehearsal", summary = "Stop a rehearsal")
    @PostMapping("/{id}/cancellation")
    RehearsalReading.View cancel(Person who, @PathVariable UUID id, Locale language) {
        return reading.of(desk.cancel(who, id), language);
    }
}

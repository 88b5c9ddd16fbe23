package org.redress.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When agents are away, so that new cases of their customers go to the deputy. */
@RestController
@Tag(name = "Absences", description = "When agents are away and deputies stand in")
@RequestMapping("/api/absences")
class AbsenceApi {
    record AbsenceEnd(@NotNull Instant ends) {}

    record OpenAbsences(List<Agents.Absence> items) {}

    private final Absences absences;

    AbsenceApi(Absences absences) {
        this.absences = absences;
    }

    @Operation(operationId = "listAbsences", summary = "Absences that have not ended, soonest end first")
    @GetMapping
    OpenAbsences list() {
        return new OpenAbsences(absences.open());
    }

    @Operation(
            operationId = "enterAbsence",
            summary = "Enter an absence by agent and beginning; the same beginning takes the new end")
    @PutMapping("/{agent}/{begins}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(
            @PathVariable String agent, @PathVariable Instant begins, Person who, @Valid @RequestBody AbsenceEnd away) {
        absences.enter(agent, who, begins, away.ends());
    }

    @Operation(operationId = "removeAbsence", summary = "Remove an absence")
    @DeleteMapping("/{agent}/{begins}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String agent, @PathVariable Instant begins, Person who) {
        absences.remove(agent, who, begins);
    }
}

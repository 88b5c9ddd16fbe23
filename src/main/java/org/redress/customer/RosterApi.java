package org.redress.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Entering who works when. */
@RestController
@Tag(name = "Roster", description = "Who works when, and when nobody does")
@RequestMapping("/api/roster/{person}")
class RosterApi {
    /** Hours by weekday such as {@code {"MONDAY": ["09:00-12:00", "22:00-06:00"]}}; a day left out is free. */
    record NewWeek(@NotNull Map<DayOfWeek, @NotNull List<@NotNull String>> week) {}

    /** Hours of one day; none make it free. */
    record NewDay(@NotNull List<@NotNull String> hours) {}

    private final Roster roster;

    RosterApi(Roster roster) {
        this.roster = roster;
    }

    @Operation(operationId = "enterRoster", summary = "Enter the week of a colleague, on the clocks of the shop")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable String person, @Valid @RequestBody NewWeek wanted, Person who) {
        roster.enter(person, wanted.week(), who);
    }

    @Operation(operationId = "removeRoster", summary = "Remove the week of a colleague, who then may come at any time")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String person, Person who) {
        roster.remove(person, who);
    }

    @Operation(operationId = "enterRosterDay", summary = "Enter a single day that differs from the week")
    @PutMapping("/days/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enterDay(
            @PathVariable String person, @PathVariable LocalDate day, @Valid @RequestBody NewDay wanted, Person who) {
        roster.enterDay(person, day, wanted.hours(), who);
    }

    @Operation(operationId = "removeRosterDay", summary = "Make a single day again as in the week")
    @DeleteMapping("/days/{day}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeDay(@PathVariable String person, @PathVariable LocalDate day, Person who) {
        roster.removeDay(person, day, who);
    }
}

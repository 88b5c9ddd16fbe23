package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.redress.setting.Setting;
import org.redress.setting.SettingBook;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a shop sets for itself. A change is recorded, reaches every node at once, and is undone by another. */
@RestController
@Tag(name = "Settings", description = "Calendars, letters, lists and limits of the shop")
@RequestMapping("/api/settings/{family}/{name}")
class SettingApi {
    /**
     * A setting as it is: {@code version} is the newest one, 0 while nothing was ever set; {@code value} is in force.
     */
    record State(String family, String name, int version, String value, List<Setting> history) {}

    /** {@code value} null lets the shipped text count again; {@code version} is the one that was seen. */
    record Change(
            @NotNull @PositiveOrZero Integer version,
            @Size(max = 400_000) String value,
            @NotNull @Size(max = 1_000) String reason) {}

    record Undo(@NotNull @PositiveOrZero Integer version) {}

    /** A text to try before it is set; {@code sample} is a sentence for a list to judge. */
    record Draft(
            @NotNull @Size(max = 400_000) String value,
            @Size(max = 5_000) String sample) {}

    private final SettingBook book;
    private final SettingTrials trials;

    SettingApi(SettingBook book, SettingTrials trials) {
        this.book = book;
        this.trials = trials;
    }

    @Operation(operationId = "readSetting", summary = "A setting with its last versions")
    @GetMapping
    State read(SignedIn who, @PathVariable String family, @PathVariable String name) {
        SettingRights.requireRead(who, family);
        int version = book.latest(family, name).map(Setting::version).orElse(0);
        return new State(family, name, version, book.value(family, name), book.history(family, name));
    }

    @Operation(operationId = "changeSetting", summary = "Set something")
    @PutMapping
    Setting change(
            SignedIn who, @PathVariable String family, @PathVariable String name, @Valid @RequestBody Change wanted) {
        SettingRights.requireChange(who, family);
        var change = new SettingBook.Wanted(wanted.version(), wanted.value(), wanted.reason());
        return book.change(who.getPrincipal(), family, name, change);
    }

    @Operation(operationId = "undoSetting", summary = "Put back what counted before the newest version")
    @PostMapping("/undo")
    Setting undo(
            SignedIn who, @PathVariable String family, @PathVariable String name, @Valid @RequestBody Undo wanted) {
        SettingRights.requireChange(who, family);
        return book.undo(who.getPrincipal(), family, name, wanted.version());
    }

    @Operation(operationId = "trySetting", summary = "See what a text would do, without setting it")
    @PostMapping("/preview")
    SettingTrials.Result tryOut(
            SignedIn who,
            @PathVariable String family,
            @PathVariable String name,
            @Valid @RequestBody Draft draft,
            Locale language) {
        SettingRights.requireChange(who, family);
        return trials.of(family, name, draft.value(), draft.sample(), language);
    }
}

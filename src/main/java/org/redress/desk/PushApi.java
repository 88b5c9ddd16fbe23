package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Browsers that want to be woken when an escalation comes and no desk is open. */
@RestController
@Tag(name = "Push", description = "Waking whoever is on duty when an escalation comes")
@RequestMapping("/api/push")
class PushApi {
    record Key(String publicKey) {}

    /** What the browser made, as it writes it itself. */
    record Wanted(
            @NotNull @Size(max = 1000) String endpoint,
            @NotNull @Valid Keys keys) {
        record Keys(
                @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{87}=?")
                String p256dh,

                @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}(==)?")
                String auth) {}
    }

    record Made(UUID id) {}

    private final PushKeys keys;
    private final PushShelf shelf;

    PushApi(PushKeys keys, PushShelf shelf) {
        this.keys = keys;
        this.shelf = shelf;
    }

    @Operation(operationId = "pushKey", summary = "The public key that a browser subscribes with")
    @GetMapping
    Key key() {
        return new Key(keys.publicKey());
    }

    @Operation(operationId = "subscribePush", summary = "Have this browser woken when an escalation comes")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made subscribe(@Valid @RequestBody Wanted wanted, SignedIn who, Locale language) {
        return new Made(shelf.add(who, wanted, language));
    }

    @Operation(operationId = "unsubscribePush", summary = "Leave this browser alone")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable UUID id, SignedIn who) {
        shelf.remove(who, id);
    }
}

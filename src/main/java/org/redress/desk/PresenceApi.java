package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has a case before them, so that two people do not answer one customer. */
@RestController
@Tag(name = "Presence", description = "Who looks at a case now, and who writes in it")
@RequestMapping("/api/cases/{number}/presence")
class PresenceApi {
    record Here(boolean editing) {}

    record Others(List<Presences.Other> others) {}

    private final CasePresence presence;

    PresenceApi(CasePresence presence) {
        this.presence = presence;
    }

    @Operation(operationId = "tellPresence", summary = "Say that you are at a case, and see who else is; every 20 s")
    @PostMapping
    Others here(@PathVariable String number, @RequestBody Here here, SignedIn who) {
        return new Others(presence.seen(number, who.getName(), here.editing()));
    }

    @Operation(operationId = "endPresence", summary = "Say that you left a case")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void left(@PathVariable String number, SignedIn who) {
        presence.left(number, who.getName());
    }
}

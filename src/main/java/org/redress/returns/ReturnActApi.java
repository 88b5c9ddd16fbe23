package org.redress.returns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.shop.Parcel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a return after it was asked for; entered by staff. All answer 204. */
@RestController
@Tag(name = "Returns", description = "Where returns and exchanges come in, and what happens to the goods")
@RequestMapping("/api/cases/{number}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ReturnActApi {
    record Sent(
            @NotBlank @Size(max = 40) String carrier,
            @NotBlank @Size(max = 64) String trackingNumber) {}

    record Seen(@NotNull Parcel.State state, Instant at) {}

    record Changed(
            @NotNull ReturnKind kind,
            @NotBlank @Size(max = 20_000) String text) {}

    private final ReturnParcels parcels;
    private final ReturnChanges changes;

    ReturnActApi(ReturnParcels parcels, ReturnChanges changes) {
        this.parcels = parcels;
        this.changes = changes;
    }

    @Operation(operationId = "parcelSent", summary = "The buyer has sent the goods: carrier and parcel number")
    @PostMapping("/parcel")
    void sent(@PathVariable String number, Person who, @Valid @RequestBody Sent sent) {
        parcels.sent(CaseNumber.of(number), who, sent.carrier(), sent.trackingNumber());
    }

    @Operation(operationId = "parcelSeen", summary = "Somebody saw the parcel: on its way, delivered, lost")
    @PostMapping("/parcel-scan")
    void seen(@PathVariable String number, Person who, @Valid @RequestBody Seen seen) {
        parcels.seen(CaseNumber.of(number), who, seen.state(), seen.at());
    }

    @Operation(operationId = "changeReturn", summary = "The buyer of a refused return asks for something else")
    @PostMapping("/return-change")
    void changed(@PathVariable String number, Person who, @Valid @RequestBody Changed changed) {
        changes.change(CaseNumber.of(number), who, changed.kind(), changed.text());
    }
}

package org.redress.message;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells a writer early what the tone guard would refuse. The text is judged and forgotten. */
@RestController
@Tag(name = "Tone guard", description = "Finds words that would dismiss the customer")
class ToneApi {
    record Draft(@NotNull @Size(max = 20_000) String text) {}

    /** The places at fault, counted in UTF-16 units as a browser counts them. */
    record Findings(List<ToneFinding> items) {}

    private final ToneGuard guard;

    ToneApi(ToneGuard guard) {
        this.guard = guard;
    }

    @Operation(
            operationId = "judgeTone",
            summary = "Which words of a text would dismiss the customer, and what to write instead; nothing is kept")
    @PostMapping("/api/tone")
    Findings judge(@Valid @RequestBody Draft draft) {
        return new Findings(guard.judge(draft.text()));
    }
}

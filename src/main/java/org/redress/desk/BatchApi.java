package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.redress.common.Refusal;
import org.redress.common.Urgency;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One act on many tasks: first seen, then done, and for some minutes taken back. */
@RestController
@Tag(name = "Batches", description = "One act on many tasks, with a preview and a way back")
@RequestMapping("/api/batches")
class BatchApi {
    /**
     * What to do to which tasks.
     *
     * @param tasks their ids; left out to HAND_OVER, which takes all that somebody holds
     * @param from whose tasks to HAND_OVER; left out for one's own
     * @param assignee to whom to ASSIGN or HAND_OVER; left out to HAND_OVER to the group
     * @param urgency of the cases, for URGENCY
     * @param note for the colleagues in every case, to HAND_OVER; or null
     */
    record Wanted(
            @NotNull Batch.Act act,
            @Size(max = 50) List<String> tasks,
            String from,
            String assignee,
            Urgency urgency,
            @Size(max = 2000) String note) {
        Wanted {
            tasks = tasks == null ? List.of() : List.copyOf(tasks);
            from = blankIsNull(from);
            assignee = blankIsNull(assignee);
            note = blankIsNull(note);
        }

        private static String blankIsNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        void requireWhole() {
            if (act != Batch.Act.HAND_OVER && tasks.isEmpty()) throw new Refusal("tasks-missing", 422, "/tasks");
            if (act == Batch.Act.ASSIGN && assignee == null) throw new Refusal("assignee-missing", 422, "/assignee");
            if (act == Batch.Act.URGENCY && urgency == null) throw new Refusal("urgency-missing", 422, "/urgency");
        }

        String holder(SignedIn who) {
            return from == null ? who.getName() : from;
        }

        /** True for what anybody does with free tasks or the own. */
        boolean isOwn(SignedIn who) {
            return act == Batch.Act.CLAIM
                    || act == Batch.Act.HAND_OVER && holder(who).equals(who.getName());
        }
    }

    /** A task that stays as it is, and why. */
    record Refused(String taskId, String caseNumber, String code, String detail) {}

    /** What changed or would change; {@code id} and {@code undoUntil} only of what can be taken back. */
    record Result(UUID id, Instant undoUntil, List<Batch.Change> changes, List<Refused> refused) {}

    private final BatchRun run;

    BatchApi(BatchRun run) {
        this.run = run;
    }

    @Operation(operationId = "previewBatch", summary = "See what an act on many tasks would change, and what not")
    @PostMapping("/preview")
    Result preview(@Valid @RequestBody Wanted wanted, SignedIn who, Locale language) {
        return run.preview(wanted, who, language);
    }

    @Operation(
            operationId = "runBatch",
            summary =
                    "Claim, assign or hand over many tasks, or change the urgency of their cases; undone within 10 minutes")
    @PostMapping
    Result run(@Valid @RequestBody Wanted wanted, SignedIn who, Locale language) {
        return run.run(wanted, who, language);
    }

    @Operation(operationId = "undoBatch", summary = "Take back your own act on many tasks")
    @PostMapping("/{id}/undo")
    Result undo(@PathVariable UUID id, SignedIn who, Locale language) {
        return run.undo(id, who, language);
    }
}

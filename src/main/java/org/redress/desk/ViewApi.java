package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of the queue: a filter under a name, with how many tasks it finds now. */
@RestController
@Tag(name = "Views", description = "Saved filters of the queue, one's own and those shared with a group")
@RequestMapping("/api/views")
class ViewApi {
    /** A view to save; {@code group} sees it too, or null. */
    record NewView(
            @NotBlank @Size(max = 60) String name,
            Group group,
            @NotNull @Valid QueueAsk filter) {
        String groupId() {
            return group == null ? null : group.id();
        }
    }

    /** Another name or group for a view. */
    record ViewName(@NotBlank @Size(max = 60) String name, Group group) {
        String groupId() {
            return group == null ? null : group.id();
        }

        boolean isFor(String before) {
            return Objects.equals(groupId(), before);
        }
    }

    /** A view as its reader sees it; {@code count} stops at 1000, {@code own} if the reader may change it. */
    record View(UUID id, String name, String group, String owner, boolean own, QueueAsk filter, int count) {}

    record SeenViews(List<View> items) {}

    private final ViewShelf shelf;
    private final QueueViews counted;

    ViewApi(ViewShelf shelf, QueueViews counted) {
        this.shelf = shelf;
        this.counted = counted;
    }

    @Operation(operationId = "listViews", summary = "Saved views of the queue that you see, with their counts")
    @GetMapping
    SeenViews list(SignedIn who) {
        return new SeenViews(counted.of(shelf.seenBy(who), who));
    }

    @Operation(operationId = "saveView", summary = "Save a filter of the queue under a name")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View save(SignedIn who, @Valid @RequestBody NewView wanted) {
        return counted.of(shelf.save(who, wanted), who);
    }

    @Operation(operationId = "changeView", summary = "Rename a view, share it with a group or keep it to yourself")
    @PutMapping("/{id}")
    View change(SignedIn who, @PathVariable UUID id, @Valid @RequestBody ViewName wanted) {
        return counted.of(shelf.change(who, id, wanted), who);
    }

    @Operation(operationId = "removeView", summary = "Delete a view")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(SignedIn who, @PathVariable UUID id) {
        shelf.remove(who, id);
    }
}

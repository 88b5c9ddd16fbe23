package org.redress.design;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.common.Page;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The change gate: what is to change, what that means, and who agreed. */
@RestController
@Tag(name = "Changes", description = "Changes of diagrams, tables and forms, and what they mean for running cases")
@RequestMapping("/api/changes")
class ChangeApi {
    /** Files as text by file name or relative path; {@code startsAt} null for as soon as it is confirmed. */
    record Proposed(
            @NotEmpty @Size(max = 200) Map<String, String> files,
            @NotBlank @Size(max = 1000) String reason,
            @Size(max = 2000) String signature,
            Instant startsAt) {}

    record Signed(@NotBlank @Size(max = 2000) String signature) {}

    record Confirmed(@Size(max = 2000) String remark, Instant startsAt) {}

    /** A file as it was or is to be; empty if there was none. */
    record Content(String content) {}

    record Reasoned(@NotBlank @Size(max = 2000) String reason) {}

    private final Changes changes;
    private final ChangeStarts starts;

    ChangeApi(Changes changes, ChangeStarts starts) {
        this.changes = changes;
        this.starts = starts;
    }

    @Operation(operationId = "listChanges", summary = "Changes, newest first")
    @GetMapping
    Page<ChangeView> list(@RequestParam(required = false) UUID cursor, @RequestParam(defaultValue = "20") int limit) {
        return changes.page(cursor, limit).map(this::view);
    }

    @Operation(operationId = "proposeChange", summary = "Propose files that take effect when a second person agrees")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChangeView propose(Person who, @Valid @RequestBody Proposed wanted) {
        var files = new TreeMap<String, byte[]>();
        wanted.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        var origin = new Origin("change", "designer", wanted.reason());
        return view(changes.propose(who, new Changes.Proposal(files, origin, wanted.signature(), wanted.startsAt())));
    }

    @Operation(operationId = "readChange", summary = "One change, with what would be lost by it")
    @GetMapping("/{id}")
    ChangeView read(@PathVariable UUID id) {
        return view(changes.find(id));
    }

    @Operation(
            operationId = "compareChange",
            summary = "What is added, changed, removed and only moved, with attributes")
    @GetMapping("/{id}/difference")
    List<FileDifference> difference(@PathVariable UUID id) {
        return changes.difference(id);
    }

    @Operation(
            operationId = "readChangedFile",
            summary = "A file of the change as it was, or with after=true as it is to be")
    @GetMapping("/{id}/file")
    Content file(@PathVariable UUID id, @RequestParam String path, @RequestParam boolean after) {
        changes.find(id);
        return new Content(changes.file(id, path, after));
    }

    @Operation(
            operationId = "signChange",
            summary = "Put your name to why a promise may get longer or a duty disappear")
    @PostMapping("/{id}/signature")
    ChangeView sign(Person who, @PathVariable UUID id, @Valid @RequestBody Signed wanted) {
        return view(changes.sign(who, id, wanted.signature()));
    }

    @Operation(operationId = "confirmChange", summary = "Agree as a second person; it takes effect now or at its time")
    @PostMapping("/{id}/confirmation")
    ChangeView confirm(Person who, @PathVariable UUID id, @Valid @RequestBody Confirmed wanted) {
        return view(starts.confirm(who, id, wanted.remark(), wanted.startsAt()));
    }

    @Operation(operationId = "refuseChange", summary = "Refuse a change, or take your own back before it starts")
    @PostMapping("/{id}/refusal")
    ChangeView refuse(Person who, @PathVariable UUID id, @Valid @RequestBody Reasoned wanted) {
        return view(changes.refuse(who, id, wanted.reason()));
    }

    @Operation(operationId = "rollBackChange", summary = "Deploy the files of before as a new version")
    @PostMapping("/{id}/rollback")
    ChangeView rollBack(Person who, @PathVariable UUID id, @Valid @RequestBody Reasoned wanted) {
        return view(starts.rollBack(who, id, wanted.reason()));
    }

    private ChangeView view(Change change) {
        return ChangeView.of(change, changes.losses(change));
    }
}

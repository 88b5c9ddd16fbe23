package org.redress.design;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What designers work on, and how it gets in force. */
@RestController
@Tag(name = "Designs")
@RequestMapping("/api/designs/drafts")
class DraftApi {
    record Opening(@NotBlank @Size(max = 200) String title) {}

    /** {@code version} is the one that was seen (0: none); {@code base} the set it was made from, empty if new. */
    record Save(
            @NotBlank @Size(max = 120) String path,
            @NotNull @Size(max = 1_000_000) String content,
            @NotNull @PositiveOrZero Integer version,
            @NotNull @Size(max = 64) String base) {}

    /** {@code anyway} deploys over what somebody else deployed meanwhile. */
    record Wish(@NotBlank @Size(max = 1_000) String reason, boolean anyway) {}

    /** The change that a draft waits as. */
    record Waiting(UUID change) {}

    record Whole(Draft draft, List<DraftFile> files) {}

    private final DraftDesk drafts;
    private final DraftDeployment deployment;

    DraftApi(DraftDesk drafts, DraftDeployment deployment) {
        this.drafts = drafts;
        this.deployment = deployment;
    }

    @Operation(
            operationId = "listDesignDrafts",
            summary = "Drafts that are neither deployed nor put away, newest first")
    @GetMapping
    List<Draft> list() {
        return drafts.open();
    }

    @Operation(operationId = "openDesignDraft", summary = "Begin a change")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Draft open(Person who, @Valid @RequestBody Opening opening) {
        return drafts.open(who, opening.title());
    }

    @Operation(operationId = "readDesignDraft", summary = "A draft with the newest version of each of its files")
    @GetMapping("/{id}")
    Whole read(@PathVariable UUID id) {
        return new Whole(drafts.find(id), drafts.files(id));
    }

    @Operation(operationId = "saveDesignDraft", summary = "Save another version of a file of a draft")
    @PutMapping("/{id}/file")
    DraftFile save(Person who, @PathVariable UUID id, @Valid @RequestBody Save save) {
        return drafts.save(who, id, new DraftDesk.Save(save.path(), save.content(), save.version(), save.base()));
    }

    @Operation(operationId = "readDesignDraftFile", summary = "A file of a draft as one of its versions was saved")
    @GetMapping("/{id}/file")
    DraftFile file(@PathVariable UUID id, @RequestParam String path, @RequestParam int version) {
        return drafts.file(id, path, version);
    }

    @Operation(
            operationId = "listDesignDraftVersions",
            summary = "The last hundred saved versions of a file of a draft, newest first")
    @GetMapping("/{id}/file/versions")
    List<DraftVersion> versions(@PathVariable UUID id, @RequestParam String path) {
        return drafts.versions(id, path);
    }

    @Operation(operationId = "putDesignDraftAway", summary = "Take a draft off the list; nothing of it is lost")
    @PostMapping("/{id}/putting-away")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAway(@PathVariable UUID id) {
        drafts.putAway(id, true);
    }

    @Operation(operationId = "takeDesignDraftUp", summary = "Take up a draft that was put away")
    @PostMapping("/{id}/taking-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeUp(@PathVariable UUID id) {
        drafts.putAway(id, false);
    }

    @Operation(
            operationId = "deployDesignDraft",
            summary = "Put the files of a draft in force, through the model check")
    @PostMapping("/{id}/deployment")
    DeploymentOutcome deploy(Person who, @PathVariable UUID id, @Valid @RequestBody Wish wish) {
        return deployment.deploy(who, id, wish.reason(), wish.anyway());
    }

    @Operation(
            operationId = "proposeDesignDraft",
            summary = "Let a draft wait as a change, for a second person who sees whom it affects")
    @PostMapping("/{id}/change")
    Waiting propose(Person who, @PathVariable UUID id, @Valid @RequestBody Wish wish) {
        return new Waiting(
                deployment.propose(who, id, wish.reason(), wish.anyway()).id());
    }
}

package org.redress.design;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Models, tables and forms as they are and were, and what the check would say about changed ones. */
@RestController
@Tag(name = "Designs", description = "Models, tables and forms: in force, earlier, and as drafts")
@RequestMapping("/api/designs")
class DesignApi {
    /** A file that somebody is drawing. */
    record Changed(
            @NotBlank @Size(max = 120) String path,
            @NotNull @Size(max = 1_000_000) String content) {}

    /** Files to be checked, with the other files of the {@code draft} they belong to, if any. */
    record Trial(UUID draft, @NotNull @Size(max = 20) List<@Valid Changed> files) {}

    /** A finding in the reader's language. */
    record Remark(String resource, String element, String label, int line, String rule, String message) {
        static Remark of(Finding finding, Locale language) {
            return new Remark(
                    finding.resource(),
                    finding.element(),
                    finding.label(),
                    finding.line(),
                    finding.rule(),
                    finding.message(language));
        }
    }

    private final DesignShelf shelf;
    private final DeploymentDesk desk;
    private final DraftDesk drafts;

    DesignApi(DesignShelf shelf, DeploymentDesk desk, DraftDesk drafts) {
        this.shelf = shelf;
        this.desk = desk;
        this.drafts = drafts;
    }

    @Operation(operationId = "listDesigns", summary = "Everything in force, with the set that last changed it")
    @GetMapping
    List<DesignShelf.Entry> list() {
        return shelf.inForce();
    }

    @Operation(operationId = "listDeployedSets", summary = "Who put which set in force, when and why; newest first")
    @GetMapping("/sets")
    List<DeployedSet> sets() {
        return shelf.sets();
    }

    @Operation(operationId = "readDesign", summary = "A file as it is in force, or as it was in one set")
    @GetMapping("/file")
    DesignShelf.Content read(@RequestParam String path, @RequestParam Optional<String> deployment) {
        return shelf.content(path, deployment);
    }

    @Operation(operationId = "listDesignVersions", summary = "The versions of a file, newest first")
    @GetMapping("/file/versions")
    List<FileVersion> versions(@RequestParam String path) {
        return shelf.versions(path);
    }

    @Operation(operationId = "checkDesigns", summary = "What the model check finds, with all other files as they stand")
    @PostMapping("/check")
    List<Remark> check(@Valid @RequestBody Trial trial, Locale language) {
        Map<String, byte[]> files = new TreeMap<>();
        if (trial.draft() != null)
            drafts.files(trial.draft()).forEach(file -> files.put(file.path(), bytes(file.content())));
        trial.files().forEach(file -> files.put(file.path(), bytes(file.content())));
        return desk.findings(files).stream()
                .map(finding -> Remark.of(finding, language))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

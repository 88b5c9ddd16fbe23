package org.redress.complaint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.redress.common.Person;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where complaints come in, as JSON or with files. */
@RestController
@Tag(name = "Complaints", description = "Where complaints come in")
class ComplaintApi {
    private final ComplaintIntake intake;

    ComplaintApi(ComplaintIntake intake) {
        this.intake = intake;
    }

    @Operation(operationId = "fileComplaint", summary = "File a complaint; the same Idempotency-Key files it once")
    @FiledAsJson("/api/complaints")
    String file(
            Person who,
            @Parameter(required = true, description = IdempotencyKey.MEANS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            @Valid @RequestBody NewComplaint complaint) {
        return intake.file(who, key, complaint, List.of());
    }

    @Operation(summary = "File a complaint with files")
    @FiledWithFiles("/api/complaints")
    String fileWithFiles(
            Person who,
            @Parameter(required = true, description = IdempotencyKey.MEANS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            @Valid @RequestPart("complaint") NewComplaint complaint,
            @RequestPart(name = "file", required = false) List<MultipartFile> files) {
        return intake.file(who, key, complaint, files == null ? List.of() : files);
    }
}

package org.redress.returns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.redress.common.Person;
import org.redress.complaint.FiledAsJson;
import org.redress.complaint.FiledWithFiles;
import org.redress.complaint.IdempotencyKey;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where returns and exchanges come in, as JSON or with files. */
@RestController
@Tag(name = "Returns", description = "Where returns and exchanges come in, and what happens to the goods")
class ReturnApi {
    private final ReturnIntake intake;

    ReturnApi(ReturnIntake intake) {
        this.intake = intake;
    }

    @Operation(
            operationId = "fileReturn",
            summary = "Ask for a return or exchange; the same Idempotency-Key files it once")
    @FiledAsJson("/api/returns")
    String file(
            Person who,
            @Parameter(required = true, description = IdempotencyKey.MEANS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            @Valid @RequestBody NewReturn asked) {
        return intake.file(who, key, asked, List.of());
    }

    @Operation(summary = "Ask for a return or exchange with files")
    @FiledWithFiles("/api/returns")
    String fileWithFiles(
            Person who,
            @Parameter(required = true, description = IdempotencyKey.MEANS)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            @Valid @RequestPart("return") NewReturn asked,
            @RequestPart(name = "file", required = false) List<MultipartFile> files) {
        return intake.file(who, key, asked, files == null ? List.of() : files);
    }
}

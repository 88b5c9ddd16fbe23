package org.redress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.redress.common.CaseNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whole case files for auditors. */
@RestController
@Tag(name = "Audit", description = "What auditors search and read; every case they open is on record")
@RequestMapping("/api/audit")
class CaseFileApi {
    private final CaseFileRecords records;

    CaseFileApi(CaseFileRecords records) {
        this.records = records;
    }

    @Operation(
            operationId = "showCaseFile",
            summary = "The whole file of a case: one line of time, deadlines, money, runs and deviations")
    @GetMapping("/cases/{number}")
    CaseFileRecord show(@PathVariable String number, Locale language) {
        return records.of(CaseNumber.of(number), language);
    }
}

package org.redress.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the record with what proves it. */
@RestController
@Tag(name = "Audit")
class AuditApi {
    private final ChainExport export;
    private final PublishedKeys keys;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    AuditApi(
            ChainExport export, PublishedKeys keys, AuditTrail audit, TransactionOperations transactions, Clock clock) {
        this.export = export;
        this.keys = keys;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Operation(operationId = "sealKeys", summary = "The public keys of all seals, each with the time of its first use")
    @GetMapping("/api/audit/keys")
    List<PublishedKeys.Key> keys() {
        return keys.all();
    }

    @Operation(
            operationId = "exportRecord",
            summary = "Entries, seals and keys as JSON lines, for verification without this server: of the cases named,"
                    + " of the chains sealed from a time to another, or all; that it was exported is recorded")
    @GetMapping("/api/audit/export")
    void export(
            @RequestParam(name = "case", required = false) List<String> cases,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            Person who,
            HttpServletResponse response)
            throws IOException {
        var scope = scope(cases, from, to);
        transactions.executeWithoutResult(status -> audit.recordSystem(who, "RECORD_EXPORTED", values(scope)));
        response.setContentType("application/jsonl");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.jsonl\"");
        export.write(scope, response.getOutputStream());
    }

    private ExportScope scope(List<String> cases, Instant from, Instant to) {
        if (cases != null && !cases.isEmpty())
            return ExportScope.cases(cases.stream().map(CaseNumber::of).toList());
        if (from == null && to == null) return ExportScope.all();
        return ExportScope.sealed(from == null ? Instant.EPOCH : from, to == null ? clock.instant() : to);
    }

    private static TreeMap<String, Object> values(ExportScope scope) {
        var values = new TreeMap<String, Object>();
        if (scope.chains() != null) values.put("cases", String.join(" ", scope.chains()));
        if (scope.from() != null) {
            values.put("from", scope.from());
            values.put("to", scope.to());
        }
        return values;
    }
}

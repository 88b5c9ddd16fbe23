package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.report.CaseSearch;
import org.redress.report.CaseSearches;
import org.redress.report.PackRecord;
import org.redress.report.PackScope;
import org.redress.report.PackedCases;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out evidence packs; who took which, and why, is on record: the reason is that of a search of one's own. */
@RestController
@Tag(name = "Audit")
class EvidencePackApi {
    private static final long LONGEST_DAYS = 366;
    private static final long MOST_CASES = 50_000;
    /** Each holds the letters of a font and keeps a processor busy. */
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final EvidencePacks packs;
    private final PackedCases cases;
    private final PackRecord record;
    private final CaseSearches searches;
    private final Clockwork times;

    EvidencePackApi(EvidencePacks packs, PackedCases cases, PackRecord record, CaseSearches searches, Clockwork times) {
        this.packs = packs;
        this.cases = cases;
        this.record = record;
        this.searches = searches;
        this.times = times;
    }

    @Operation(
            operationId = "packCase",
            summary = "A case with its letters, files, deadlines, money and the proof of its record, as a ZIP")
    @GetMapping("/api/cases/{number}/evidence-pack")
    void ofCase(
            @PathVariable String number,
            @RequestParam(required = false) UUID search,
            Person who,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var scope = new PackScope(CaseNumber.of(number).value(), null, null, language);
        send(scope, "evidence-" + number, who, search, response);
    }

    @Operation(
            operationId = "packPeriod",
            summary = "All cases accepted from one day of the shop to another, both included, as one ZIP")
    @GetMapping("/api/evidence-packs")
    void ofPeriod(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(required = false) UUID search,
            Person who,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days < 1 || days > LONGEST_DAYS) throw new Refusal("period-too-long", 400, null, LONGEST_DAYS);
        var scope = new PackScope(null, times.startOf(from), end(until), language);
        if (cases.count(scope) > MOST_CASES) throw new Refusal("pack-too-large", 422, null, MOST_CASES);
        send(scope, "evidence-" + from + "-" + until, who, search, response);
    }

    /** What is received while a pack is made would be in some of its files and not in others. */
    private Instant end(LocalDate until) {
        var end = times.startOf(until.plusDays(1));
        return end.isAfter(times.now()) ? times.now() : end;
    }

    private void send(PackScope scope, String name, Person who, UUID search, HttpServletResponse response)
            throws IOException {
        var reasoned = reasoned(who, search);
        if (!free.tryAcquire()) throw new Refusal("packs-busy", 503, null);
        try {
            record.asked(scope, who, reasoned);
            response.setContentType("application/zip");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            record.sent(scope, who, packs.write(scope, response.getOutputStream()));
        } finally {
            free.release();
        }
    }

    private CaseSearch reasoned(Person who, UUID search) {
        return Optional.ofNullable(search)
                .map(id -> searches.find(who, id))
                .filter(found -> found.reason() != null)
                .orElseThrow(() -> new Refusal("pack-reason-missing", 422, null));
    }
}

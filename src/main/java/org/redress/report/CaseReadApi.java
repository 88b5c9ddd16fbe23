package org.redress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.redress.audit.AuditEntries;
import org.redress.audit.AuditEntry;
import org.redress.common.CaseNumber;
import org.redress.common.Page;
import org.redress.common.Stage;
import org.redress.common.UnknownCase;
import org.redress.deadline.Deadline;
import org.redress.deadline.DeadlineClock;
import org.redress.engine.Cases;
import org.redress.message.ConversationPage;
import org.redress.message.Correspondence;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of any kind, read by staff and auditors. */
@RestController
@Tag(name = "Cases", description = "Cases of any kind, read by staff and auditors")
@RequestMapping("/api/cases")
class CaseReadApi {
    /** A deadline with the sum that ends in its due time. */
    record Explained(
            String id,
            String kind,
            String nature,
            String state,
            int round,
            Instant started,
            Instant due,
            Instant metAt,
            Instant missedAt,
            Instant extendedUntil,
            long pausedSeconds,
            String escalationId,
            boolean provisional,
            String explanation) {}

    /** One act of the record; hashes in hex. */
    record Act(
            long seq,
            Instant at,
            String who,
            String whoKind,
            String action,
            String before,
            String after,
            String hash) {}

    private final CaseList list;
    private final CaseViews views;
    private final Cases cases;
    private final DeadlineClock deadlines;
    private final AuditEntries entries;
    private final Correspondence correspondence;

    CaseReadApi(
            CaseList list,
            CaseViews views,
            Cases cases,
            DeadlineClock deadlines,
            AuditEntries entries,
            Correspondence correspondence) {
        this.list = list;
        this.views = views;
        this.cases = cases;
        this.deadlines = deadlines;
        this.entries = entries;
        this.correspondence = correspondence;
    }

    @Operation(operationId = "listCases", summary = "Cases, newest first, by stage, lateness, person or text")
    @GetMapping
    Page<CaseSummary> list(
            @RequestParam(required = false) Stage stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String assignee,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        return list.page(new CaseList.Ask(stage, overdue, assignee, q), cursor, Page.size(limit));
    }

    @Operation(operationId = "showCase", summary = "One case with its deadlines, tasks, remedies and files")
    @GetMapping("/{number}")
    ResponseEntity<CaseDetail> show(@PathVariable String number) {
        var view = views.show(CaseNumber.of(number));
        return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
    }

    @Operation(operationId = "listDeadlines", summary = "Every deadline of a case with the arithmetic of its due time")
    @GetMapping("/{number}/deadlines")
    Page<Explained> deadlines(@PathVariable String number, Locale locale) {
        var rows = deadlines.ofCase(known(number)).stream()
                .map(row -> explained(row, locale))
                .toList();
        return new Page<>(rows, null);
    }

    @Operation(operationId = "listHistory", summary = "The record of a case: who did what, when, chained by hashes")
    @GetMapping("/{number}/history")
    Page<Act> history(
            @PathVariable String number,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        var after = Page.Cursor.read(cursor).id();
        int size = Page.size(limit);
        var rows = entries.ofChain(known(number).value(), after == null ? 0 : Long.parseLong(after), size + 1);
        return Page.of(rows, size, row -> Page.Cursor.write(null, String.valueOf(row.seq())))
                .map(CaseReadApi::act);
    }

    @Operation(operationId = "listMessages", summary = "The conversation with the customer, and notes among colleagues")
    @GetMapping("/{number}/messages")
    ConversationPage messages(
            @PathVariable String number,
            @RequestParam(required = false) UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return correspondence.list(known(number), cursor, Page.size(limit));
    }

    private CaseNumber known(String number) {
        var asked = CaseNumber.of(number);
        return cases.find(asked).orElseThrow(() -> new UnknownCase(number)).number();
    }

    private Explained explained(Deadline row, Locale locale) {
        var escalation = row.escalationId() == null ? null : row.escalationId().toString();
        return new Explained(
                row.id().toString(),
                row.kind(),
                row.nature().name(),
                row.state().name(),
                row.round(),
                row.started(),
                row.due(),
                row.metAt(),
                row.missedAt(),
                row.extendedUntil(),
                row.pausedSeconds(),
                escalation,
                row.provisional(),
                deadlines.explain(row.id(), locale).text());
    }

    private static Act act(AuditEntry entry) {
        return new Act(
                entry.seq(),
                entry.at(),
                entry.who(),
                entry.whoKind(),
                entry.action(),
                entry.oldValues(),
                entry.newValues(),
                java.util.HexFormat.of().formatHex(entry.hash()));
    }
}

package org.redress.improvement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.redress.common.CaseNumber;
import org.redress.common.Page;
import org.redress.common.UnknownCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Improvements by their numbers: what was expected, what was measured, and who suffers silently from the fault. */
@RestController
@Tag(name = "Improvements", description = "Improvements, their expected and measured numbers, and silent victims")
@RequestMapping("/api/improvements")
class ImprovementApi {
    private final Improvements improvements;
    private final ImprovementReads reads;
    private final Victims victims;

    ImprovementApi(Improvements improvements, ImprovementReads reads, Victims victims) {
        this.improvements = improvements;
        this.reads = reads;
        this.victims = victims;
    }

    /** A case that led to the improvement. */
    record LinkedCase(String number) {}

    @Operation(operationId = "listImprovements", summary = "Improvements, newest first; with open=true only open ones")
    @GetMapping
    Page<ImprovementView.Head> list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Page.size(limit);
        var rows = improvements.page(open, Page.Cursor.read(cursor).id(), size + 1);
        return page(rows, size, one -> one.number().value()).map(ImprovementView::head);
    }

    @Operation(
            operationId = "readImprovement",
            summary =
                    "One improvement: expected number, watch window and measured effect of each round, actions, victims")
    @GetMapping("/{number}")
    ImprovementView show(@PathVariable String number) {
        return reads.find(CaseNumber.of(number)).orElseThrow(() -> new UnknownCase(number));
    }

    @Operation(operationId = "listImprovementCases", summary = "The cases whose causes and breaches it answers")
    @GetMapping("/{number}/cases")
    Page<LinkedCase> cases(
            @PathVariable String number,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Page.size(limit);
        var after = Page.Cursor.read(cursor).id();
        var rows = improvements.cases(known(number).number(), after, size + 1);
        return page(rows, size, CaseNumber::value).map(one -> new LinkedCase(one.value()));
    }

    @Operation(
            operationId = "listSilentVictims",
            summary = "Orders with the same fault about which nobody has complained, and who was told")
    @GetMapping("/{number}/victims")
    Page<ImprovementView.SilentVictim> victims(
            @PathVariable String number,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Page.size(limit);
        var after = Page.Cursor.read(cursor).id();
        var rows = victims.page(known(number).number(), after, size + 1);
        return page(rows, size, Victims.Victim::orderId).map(ImprovementView::victim);
    }

    private Improvement known(String number) {
        return improvements.find(CaseNumber.of(number)).orElseThrow(() -> new UnknownCase(number));
    }

    private static <T> Page<T> page(List<T> rows, int size, Function<T, String> id) {
        return Page.of(rows, size, row -> Page.Cursor.write(null, id.apply(row)));
    }
}

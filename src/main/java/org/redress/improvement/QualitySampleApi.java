package org.redress.improvement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.redress.common.CaseNumber;
import org.redress.common.Page;
import org.redress.common.Refusal;
import org.redress.common.UnknownCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weekly samples with seed and rules, so that anybody can draw them again, and how their cases were scored. */
@RestController
@Tag(
        name = "Quality samples",
        description = "Weekly samples of closed cases, by which rule they were drawn, and scores")
@RequestMapping("/api/quality-samples")
class QualitySampleApi {
    /** A sample; {@code seed} is a text, since not every client can hold it as a number, share in hundredths of a percent. */
    record Sample(
            String number,
            String week,
            Instant closedFrom,
            Instant closedUntil,
            String seed,
            Integer share,
            Integer perAgent,
            Integer pauseHours,
            Integer goal,
            Integer closedCases,
            Instant drawnAt) {}

    /** One case of a sample; {@code taskId} is the open task that scores or coaches. */
    record SampledCase(
            int ordinal,
            String caseNumber,
            String agent,
            PickReason reason,
            String taskId,
            Integer score,
            String scoredBy,
            Instant scoredAt,
            String coachedBy,
            Instant coachedAt) {}

    private final QualitySamples samples;

    QualitySampleApi(QualitySamples samples) {
        this.samples = samples;
    }

    @Operation(operationId = "listQualitySamples", summary = "Samples, newest first, each with its seed and rules")
    @GetMapping
    Page<Sample> list(@RequestParam(required = false) String cursor, @RequestParam(defaultValue = "20") int limit) {
        int size = Page.size(limit);
        var rows = samples.page(Page.Cursor.read(cursor).id(), size + 1);
        return Page.of(rows, size, one -> Page.Cursor.write(null, one.number().value()))
                .map(QualitySampleApi::view);
    }

    @Operation(operationId = "readQualitySample", summary = "One sample with its seed and the rules it was drawn by")
    @GetMapping("/{number}")
    Sample show(@PathVariable String number) {
        return view(known(number));
    }

    @Operation(operationId = "listSampledCases", summary = "The cases of a sample in the order of drawing, with scores")
    @GetMapping("/{number}/cases")
    Page<SampledCase> cases(
            @PathVariable String number,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Page.size(limit);
        var rows = samples.pickPage(known(number).number(), after(cursor), size + 1);
        return Page.of(rows, size, one -> Page.Cursor.write(null, String.valueOf(one.ordinal())))
                .map(QualitySampleApi::view);
    }

    private QualitySample known(String number) {
        return samples.find(CaseNumber.of(number)).orElseThrow(() -> new UnknownCase(number));
    }

    private static int after(String cursor) {
        var id = Page.Cursor.read(cursor).id();
        try {
            return id == null ? 0 : Integer.parseInt(id);
        } catch (NumberFormatException foreign) {
            throw new Refusal("cursor-unreadable", 400, null);
        }
    }

    private static Sample view(QualitySample one) {
        return new Sample(
                one.number().value(),
                one.week(),
                one.closedFrom(),
                one.closedUntil(),
                String.valueOf(one.seed()),
                one.share(),
                one.perAgent(),
                one.pauseHours(),
                one.goal(),
                one.closedCases(),
                one.drawnAt());
    }

    private static SampledCase view(Pick one) {
        return new SampledCase(
                one.ordinal(),
                one.caseNumber().value(),
                one.agent(),
                one.reason(),
                one.taskId(),
                one.score(),
                one.scoredBy(),
                one.scoredAt(),
                one.coachedBy(),
                one.coachedAt());
    }
}

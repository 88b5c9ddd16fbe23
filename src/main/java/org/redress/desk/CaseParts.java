package org.redress.desk;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.engine.CasePaths;
import org.redress.remedy.RemedyLimits;
import org.redress.report.CaseFileReads;
import org.redress.report.CaseViews;
import org.redress.shop.OrderBook;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page of a case fetches when it is wanted: the order, the diagram, a file. */
@Controller
class CaseParts {
    private static final long WORTH_TELLING_MS = 1_000;

    /** A diagram for the page; {@code times} are how long steps took, in words. */
    record Path(
            String xml, Map<String, String> names, Set<String> taken, Set<String> current, Map<String, String> times) {}

    private final CasePaths paths;
    private final CaseViews views;
    private final CaseFileReads files;
    private final OrderBook orders;
    private final RemedyLimits limits;
    private final Names names;
    private final Clockwork times;
    private final FileWords words;

    CaseParts(
            CasePaths paths,
            CaseViews views,
            CaseFileReads files,
            OrderBook orders,
            RemedyLimits limits,
            Names names,
            Clockwork times,
            FileWords words) {
        this.paths = paths;
        this.views = views;
        this.files = files;
        this.orders = orders;
        this.limits = limits;
        this.names = names;
        this.times = times;
        this.words = words;
    }

    @GetMapping("/desk/cases/{number}/order")
    String order(@PathVariable String number, Model page) {
        var orderId = views.show(CaseNumber.of(number)).orderId();
        page.addAttribute("order", orderId == null ? null : orders.find(orderId).orElse(null));
        page.addAttribute("times", times);
        return "desk/order";
    }

    /** What may be given, and the proposal that waits; fetched by itself, because the shop may be far away. */
    @GetMapping("/desk/cases/{number}/limits")
    String limits(@PathVariable String number, Model page) {
        page.addAttribute("allowed", limits.of(CaseNumber.of(number)).orElse(null));
        page.addAttribute("proposal", limits.proposed(CaseNumber.of(number)).orElse(null));
        page.addAttribute("names", names);
        page.addAttribute("times", times);
        return "desk/limits";
    }

    @GetMapping("/desk/cases/{number}/diagram")
    @ResponseBody
    Path diagram(@PathVariable String number, Locale language) {
        var way = paths.of(CaseNumber.of(number)).orElseThrow(() -> new Refusal("no-path-yet", 404, null));
        var lasted = new LinkedHashMap<String, String>();
        way.lasted().forEach((step, length) -> {
            if (length.toMillis() >= WORTH_TELLING_MS) lasted.put(step, times.length(length, language));
        });
        return new Path(way.xml(), names.elements(way.processId(), language), way.taken(), way.current(), lasted);
    }

    /** The bytes of a file, or some of them for a video; whatever a browser might run is only saved. */
    @GetMapping("/desk/cases/{number}/files/{id}")
    ResponseEntity<Resource> file(
            @PathVariable String number, @PathVariable UUID id, @RequestParam(required = false) String save) {
        var file = files.content(CaseNumber.of(number), id).orElseThrow(() -> new Refusal("not-found", 404, null));
        boolean shown = save == null && words.isShown(file.mediaType());
        var how = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", policy(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(file.content()));
    }

    /** Browsers show a PDF by a program of their own, which a sandbox would keep out; a PDF reaches no page of ours. */
    private String policy(String mediaType) {
        var nothing = "default-src 'none'; frame-ancestors 'none'";
        return words.isPdf(mediaType) ? nothing : nothing + "; sandbox";
    }
}

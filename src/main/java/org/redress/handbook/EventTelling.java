package org.redress.handbook;

import org.redress.design.HandbookElement;

/** Says what happens at events and gateways that nobody has written about, out of how they are drawn. */
final class EventTelling {
    private final ChapterTelling chapter;
    private final DeadlineTelling deadlines;
    private final BookWords words;

    EventTelling(ChapterTelling chapter, DeadlineTelling deadlines, BookWords words) {
        this.chapter = chapter;
        this.deadlines = deadlines;
        this.words = words;
    }

    String what(HandbookElement element) {
        return switch (element.type()) {
            case "startEvent" -> start(element);
            case "endEvent" -> end(element);
            case "boundaryEvent" -> both(comes(element), beside(element, chapter.name(element.on())));
            case "intermediateCatchEvent" -> comes(element);
            case "exclusiveGateway", "parallelGateway", "eventBasedGateway" -> gateway(element);
            default -> "";
        };
    }

    private String start(HandbookElement element) {
        var scope = chapter.name(element.scope());
        if (element.trigger().isEmpty()) return words.text("handbook.what.start", scope);
        var begins = both(comes(element), words.text("handbook.what.start", scope));
        return chapter.scope(element).isEmpty() ? begins : both(begins, rest(element));
    }

    private String both(String sentence, String next) {
        return words.text("handbook.what.both", sentence, next);
    }

    private String rest(HandbookElement element) {
        return words.text(element.interrupts() ? "handbook.what.rest-ends" : "handbook.what.rest-goes-on");
    }

    private String comes(HandbookElement element) {
        return switch (element.trigger()) {
            case "timer" ->
                words.text(
                        "handbook.what.timer",
                        element.kinds().stream()
                                .findFirst()
                                .map(deadlines::name)
                                .orElse(""));
            case "message" -> words.text("handbook.what.message", words.member("message.", element.named()));
            case "error" -> words.text("handbook.what.error", chapter.name(element.id()));
            default -> words.text("handbook.what.reached");
        };
    }

    private String beside(HandbookElement element, String host) {
        return words.text(element.interrupts() ? "handbook.what.stops" : "handbook.what.goes-on", host);
    }

    private String end(HandbookElement element) {
        var scope = chapter.name(element.scope());
        if (element.escalates())
            return chapter.kind(element)
                    .map(kind -> words.text("handbook.what.escalates", deadlines.name(kind)))
                    .orElseGet(() -> words.text("handbook.what.escalates-asked"));
        return switch (element.trigger()) {
            case "error" -> words.text("handbook.what.end-error", scope, chapter.name(element.id()));
            case "terminate" -> words.text("handbook.what.end-all", scope);
            default -> words.text("handbook.what.end", scope);
        };
    }

    private String gateway(HandbookElement element) {
        boolean joins = element.ways().size() < 2 && chapter.arriving(element) > 1;
        return words.text((joins ? "handbook.join." : "handbook.split.") + element.type());
    }
}

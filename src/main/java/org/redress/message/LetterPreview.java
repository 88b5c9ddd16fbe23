package org.redress.message;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.common.CaseNumber;
import org.redress.common.Money;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;

/** Shows a letter as a customer would read it, with made-up values. */
@Component
public class LetterPreview {
    /** A letter in words. */
    public record Shown(String subject, String body) {}

    private static final CaseNumber NUMBER = CaseNumber.of("C-2026-000123");
    private static final Map<String, String> SAMPLES = Map.of(
            "agentName", "Mei Lin",
            "serviceHours", "09:00–21:00",
            "reference", "RF-20261122-0001",
            "trackingNumber", "SF1234567890",
            "mergedInto", "C-2026-000101");

    private final LetterTemplates templates;
    private final Clock clock;

    LetterPreview(LetterTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** @param text the form in which letters are set: subject, a blank line, body */
    public Shown show(String file, String text) {
        var kind = kind(file);
        var pattern = new LetterPattern(LetterCheck.text(text));
        LetterCheck.places(kind, pattern);
        var name = chinese(kind) ? "王女士" : "Li Wei";
        var letter = templates.write(kind.template(), kind.language(), pattern, NUMBER, name, values(kind));
        return new Shown(letter.subject(), letter.body());
    }

    /** What may stand in braces in this letter. */
    public List<LetterPlace> places(String file) {
        return kind(file).places();
    }

    private LetterKind kind(String file) {
        return LetterKind.of(templates, file).orElseThrow(() -> new Refusal("unknown-setting", 404, null, file));
    }

    private Map<String, String> values(LetterKind kind) {
        var values = new HashMap<String, String>();
        for (LetterParameter one : kind.template().parameters()) values.put(one.name(), sample(one, chinese(kind)));
        return values;
    }

    private String sample(LetterParameter one, boolean chinese) {
        return switch (one.kind()) {
            case TIME -> LetterValue.of(clock.instant().plus(Duration.ofDays(1)));
            case MONEY -> LetterValue.of(Money.cny(12_950));
            case TERM -> "REFUND";
            case LINK -> "https://shop.example/track/…";
            case TEXT, QUOTE -> chinese ? "这里是客服写给客户的话。" : "Here stands what was written in this case.";
            case LINE -> SAMPLES.getOrDefault(one.name(), "“" + one.name() + "”");
        };
    }

    private static boolean chinese(LetterKind kind) {
        return kind.language() == Language.ZH;
    }
}

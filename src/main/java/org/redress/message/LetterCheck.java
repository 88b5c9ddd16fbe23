package org.redress.message;

import java.util.stream.Collectors;
import org.redress.common.Refusal;

/** What the words of a letter must be before they are set: whole, with the right places, polite and lawful. */
final class LetterCheck {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    private final LetterTemplates templates;
    private final ToneGuard tone;
    private final ReviewGuard reviews;

    LetterCheck(LetterTemplates templates, ToneGuard tone, ReviewGuard reviews) {
        this.templates = templates;
        this.tone = tone;
        this.reviews = reviews;
    }

    void check(String file, String value) {
        var kind = LetterKind.of(templates, file).orElseThrow(() -> refusal("unknown-setting", file));
        var text = text(value);
        places(kind, new LetterPattern(text));
        words(text);
    }

    static LetterText text(String value) {
        try {
            return shortEnough(LetterText.parse(value));
        } catch (IllegalArgumentException otherForm) {
            throw refusal("letter-form");
        }
    }

    private static LetterText shortEnough(LetterText text) {
        if (text.subject().length() > LONGEST_SUBJECT || text.body().length() > LONGEST_BODY)
            throw refusal("letter-too-long", LONGEST_SUBJECT, LONGEST_BODY);
        return text;
    }

    static void places(LetterKind kind, LetterPattern pattern) {
        var unknown = LetterTemplates.unlisted(kind.template(), pattern);
        if (!unknown.isEmpty())
            throw refusal("letter-place-unknown", braced(unknown.iterator().next()), listed(kind));
        var whole = pattern.text().subject() + pattern.text().body();
        if (whole.replaceAll("\\{\\w+}", "").matches("(?s).*[{}].*")) throw refusal("letter-brace", listed(kind));
        for (LetterPlace place : kind.places())
            if (place.needed() && !pattern.places().contains(place.name()))
                throw refusal("letter-place-missing", braced(place.name()));
    }

    private void words(LetterText text) {
        var whole = text.subject() + "\n" + text.body();
        for (ToneFinding finding : tone.judge(whole)) throw refusal("letter-tone", finding.phrase(), finding.better());
        reviews.tie(whole).ifPresent(tie -> {
            throw refusal("benefit-for-review", tie);
        });
    }

    private static String listed(LetterKind kind) {
        return kind.places().stream().map(place -> braced(place.name())).collect(Collectors.joining(" "));
    }

    private static String braced(String place) {
        return "{" + place + "}";
    }

    private static Refusal refusal(String code, Object... args) {
        return new Refusal(code, 422, "/value", args);
    }
}

package org.redress.message;

import java.util.regex.Pattern;
import org.redress.common.Refusal;
import org.springframework.stereotype.Component;

/** What a canned answer must keep to: it names nothing that no case has, and the guards would let it pass. */
@Component
class CannedAnswerRules {
    private static final Pattern KNOWN = Pattern.compile("\\{(" + String.join("|", CannedPlace.words()) + ")}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private final ToneGuard tone;
    private final BenefitCheck benefits;

    CannedAnswerRules(ToneGuard tone, BenefitCheck benefits) {
        this.tone = tone;
        this.benefits = benefits;
    }

    /**
     * Judges all four texts.
     *
     * @throws Refusal that points at the first one at fault
     */
    void require(CannedText text) {
        requireNoPlace("/titleEn", text.titleEn());
        requireNoPlace("/titleZh", text.titleZh());
        requireSendable("/textEn", text.textEn());
        requireSendable("/textZh", text.textZh());
    }

    private static void requireNoPlace(String pointer, String title) {
        if (BRACE.matcher(title).find()) throw new Refusal("title-with-place", 422, pointer);
    }

    private void requireSendable(String pointer, String text) {
        if (BRACE.matcher(KNOWN.matcher(text).replaceAll("")).find())
            throw new Refusal("unknown-place", 422, pointer, "{" + String.join("}, {", CannedPlace.words()) + "}");
        var findings = tone.judge(text);
        if (!findings.isEmpty()) throw new ToneRefused(pointer, findings);
        benefits.requireNoTie(new OwnWords("answer", text, pointer, null));
    }
}

package org.redress.message;

import java.time.Instant;
import java.util.UUID;

/** One version of an answer that agents put in; the last version counts, and a removed one is offered to nobody. */
public record CannedAnswer(
        UUID id,
        int version,
        String titleEn,
        String titleZh,
        String textEn,
        String textZh,
        boolean removed,
        String changedBy,
        Instant changedAt) {

    CannedText text() {
        return new CannedText(titleEn, titleZh, textEn, textZh);
    }

    static CannedAnswer of(UUID id, int version, CannedText text, boolean removed, String by, Instant at) {
        return new CannedAnswer(
                id, version, text.titleEn(), text.titleZh(), text.textEn(), text.textZh(), removed, by, at);
    }

    /** In one language. */
    LetterText in(Language language) {
        return language == Language.ZH ? new LetterText(titleZh, textZh) : new LetterText(titleEn, textEn);
    }
}

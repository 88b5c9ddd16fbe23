package org.redress.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.Refusal;
import org.springframework.web.multipart.MultipartFile;

/**
 * What every form of a case's page carries.
 *
 * @param form names this form: sent twice it acts once
 * @param shown when the page was shown, in milliseconds
 * @param about what it answers: the question, the proposal or the survey
 */
record ActForm(
        String form,
        Long shown,
        String about,
        String text,
        String carrier,
        String parcel,
        String kind,
        Integer csat,
        Integer nps,
        List<MultipartFile> file) {
    private static final int LONGEST_TEXT = 20_000;

    /** The same with what can be kept of its words, to show them again. */
    ActForm kept() {
        return new ActForm(
                form,
                shown,
                Kept.of(about),
                Kept.of(text),
                Kept.of(carrier),
                Kept.of(parcel),
                Kept.of(kind),
                csat,
                nps,
                file);
    }

    void requireStorable() {
        if (!Kept.whole(text)) throw new Refusal("unstorable-text", 422, "/text");
        if (!Kept.whole(carrier)) throw new Refusal("unstorable-text", 422, "/carrier");
        if (!Kept.whole(parcel)) throw new Refusal("unstorable-text", 422, "/parcel");
    }

    UUID id() {
        return FileIds.read(form).orElseThrow(StalePage::new);
    }

    Instant since() {
        return shown == null ? Instant.MAX : Instant.ofEpochMilli(shown);
    }

    /** Whether it is about this and nothing that came later. */
    boolean about(UUID now) {
        return now != null && now.toString().equals(about);
    }

    /** The words, which must be given. */
    String words() {
        var words = wordsIfAny();
        if (words == null) throw new Refusal("words-missing", 422, "/text");
        return words;
    }

    /** The words, or null. */
    String wordsIfAny() {
        if (text == null || text.isBlank()) return null;
        if (text.length() > LONGEST_TEXT) throw new Refusal("words-too-long", 422, "/text", LONGEST_TEXT);
        return text;
    }

    List<MultipartFile> files() {
        return file == null
                ? List.of()
                : file.stream().filter(one -> !one.isEmpty()).toList();
    }
}

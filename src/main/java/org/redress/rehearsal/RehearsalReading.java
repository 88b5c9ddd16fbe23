package org.redress.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A rehearsal for its reader: figures of both sets, and in words what is other. */
@Component
public class RehearsalReading {
    /**
     * How far it is and what came of it.
     *
     * @param inForce figures of the set in force; null until the end, as {@code withDraft} is
     * @param failure why there is no result and what to do, in the reader's language; null unless it failed
     * @param why what the engine said last
     * @param sentences what is other, in the reader's language
     */
    public record View(
            UUID id,
            UUID draft,
            UUID change,
            String title,
            List<String> changed,
            Rehearsal.State state,
            Rehearsal.Source source,
            int cases,
            int days,
            long seed,
            String startedBy,
            Instant startedAt,
            Instant endedAt,
            int playedNow,
            int playedDraft,
            String failure,
            String why,
            List<String> sentences,
            Result inForce,
            Result withDraft) {}

    private static final String FAILURE = "rehearsal.failure.";
    private static final String DEADLINE = "rehearsal.said.kind";
    private static final String NEVER = "rehearsal.said.never";
    private static final ResourceBundle LABELS = ResourceBundle.getBundle("labels", Locale.SIMPLIFIED_CHINESE);

    private final MessageSource messages;

    RehearsalReading(MessageSource messages) {
        this.messages = messages;
    }

    /** The whole of it for somebody who reads this language. */
    public View of(Rehearsal one, Locale language) {
        var now = result(one.resultNow());
        var draft = result(one.resultDraft());
        return new View(
                one.id(),
                one.draft(),
                one.change(),
                one.title(),
                List.of(one.changed()),
                one.state(),
                one.source(),
                one.cases(),
                one.days(),
                one.seed(),
                one.startedBy(),
                one.startedAt(),
                one.endedAt(),
                one.playedNow(),
                one.playedDraft(),
                one.failure() == null ? null : messages.getMessage(FAILURE + one.failure(), null, language),
                one.why(),
                now == null ? List.of() : sentences(now, draft, language),
                now,
                draft);
    }

    private List<String> sentences(Result now, Result draft, Locale language) {
        return Sentences.of(now, draft).stream()
                .map(one -> messages.getMessage(one.code(), values(one, language), language))
                .toList();
    }

    /** Kinds of deadline by their names, as far as they have one. */
    private Object[] values(Sentences.Sentence one, Locale language) {
        var values = one.values().toArray();
        if (one.code().equals(DEADLINE))
            values[0] = messages.getMessage("deadline." + values[0], null, String.valueOf(values[0]), language);
        if (one.code().equals(NEVER) && language.getLanguage().equals(Locale.CHINESE.getLanguage()))
            values[0] = label(values[1] + "." + values[2], String.valueOf(values[0]));
        return values;
    }

    /** The Chinese label of an element; what is drawn where a draft has brought it only now. */
    private static String label(String key, String drawn) {
        return LABELS.containsKey(key) ? LABELS.getString(key) : drawn;
    }

    private static Result result(String json) {
        try {
            return json == null ? null : Rehearsing.JSON.readValue(json, Result.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The result of a rehearsal cannot be read", unreadable);
        }
    }
}

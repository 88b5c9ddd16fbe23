package org.redress.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing that happened in a case, where everything is in one line of time.
 *
 * @param act what it is called in the record, null for what the record does not hold by itself (a table's answer)
 * @param seq its number in the chain, null likewise
 * @param before values before it as recorded, {@code after} those after it
 * @param form the id of the form that was filled in, or null
 */
public record Moment(
        Instant at,
        Kind kind,
        String who,
        String whoKind,
        String act,
        Long seq,
        JsonNode before,
        JsonNode after,
        Place place,
        Said said,
        String form,
        Answer answer,
        String hash) {
    /** What the reader may look for. */
    public enum Kind {
        CASE,
        LETTER,
        TASK,
        CLAIM,
        DECISION,
        RULE,
        DEADLINE,
        MONEY,
        ESCALATION,
        READING
    }

    /** An element of a diagram; {@code drawn} is its name there. */
    public record Place(String processId, String element, String drawn) {}

    /** A letter, a message or a note with its words. */
    public record Said(String direction, String subject, String body, String channel, String state) {}

    /** What a table answered: which version, what it was asked by the names of the variables, and every rule that fired. */
    public record Answer(String table, int version, Map<String, String> inputs, List<Fired> fired) {}

    /** A rule by its id and its place in the table from 1, with what its author wrote beside it, and what it gave. */
    public record Fired(String rule, int number, String annotation, Map<String, String> outputs) {}

    Moment with(Said words) {
        return new Moment(at, kind, who, whoKind, act, seq, before, after, place, words, form, answer, hash);
    }

    Moment filledIn(String formId) {
        return new Moment(at, kind, who, whoKind, act, seq, before, after, place, said, formId, answer, hash);
    }
}

package org.redress.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.audit.AuditEntries;
import org.redress.audit.AuditEntry;
import org.redress.common.CaseNumber;
import org.redress.engine.ElementNames;
import org.redress.engine.Submission;
import org.redress.engine.Submissions;
import org.redress.message.ConversationItem;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/** Puts record, letters and forms of a case into one line of time; each thing stands there once. */
@Component
class Moments {
    private static final int PART = 200;
    private static final Set<String> ARRIVALS = Set.of("COMPLAINT_RECEIVED", "RETURN_RECEIVED");
    private static final Set<String> WORDS = Set.of("LETTER_WRITTEN", "LETTER_RECEIVED", "NOTE_WRITTEN");

    private final AuditEntries record;
    private final Correspondence correspondence;
    private final Submissions submissions;
    private final CaseFileRows rows;
    private final ElementNames elements;
    private final ObjectMapper json;

    Moments(
            AuditEntries record,
            Correspondence correspondence,
            Submissions submissions,
            CaseFileRows rows,
            ElementNames elements,
            ObjectMapper json) {
        this.record = record;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.rows = rows;
        this.elements = elements;
        this.json = json;
    }

    /** Everything of the case and these answers of tables, oldest first. */
    List<Moment> of(CaseDetail facts, List<Moment> answers) {
        var number = CaseNumber.of(facts.number());
        var letters = letters(number);
        var forms = forms(number);
        var words = new ToldWords(rows.told(number));
        var drawn = elements.drawn();
        var moments = new ArrayList<Moment>(answers);
        for (AuditEntry entry : entries(number))
            moments.add(words.by(told(moment(entry, drawn), facts, letters, forms)));
        letters.values().forEach(letter -> moments.add(moment(letter)));
        forms.values().forEach(form -> moments.add(moment(form, drawn)));
        moments.sort(Comparator.comparing(Moment::at)
                .thenComparing(Moment::seq, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(moments);
    }

    private List<AuditEntry> entries(CaseNumber number) {
        var all = new ArrayList<AuditEntry>();
        List<AuditEntry> part;
        long last = 0;
        do {
            part = record.ofChain(number.value(), last, PART);
            all.addAll(part);
            last = all.isEmpty() ? 0 : all.get(all.size() - 1).seq();
        } while (part.size() == PART);
        return all;
    }

    private Map<String, ConversationItem> letters(CaseNumber number) {
        var all = new LinkedHashMap<String, ConversationItem>();
        java.util.UUID after = null;
        do {
            var part = correspondence.list(number, after, PART);
            part.items().forEach(item -> all.put(item.id().toString(), item));
            after = part.next();
        } while (after != null);
        return all;
    }

    private Map<String, Submission> forms(CaseNumber number) {
        var all = new LinkedHashMap<String, Submission>();
        submissions.ofCase(number).forEach(form -> all.put(form.taskId(), form));
        return all;
    }

    /** An act with what was said or filled in by it, which then stands nowhere else. */
    private static Moment told(
            Moment moment, CaseDetail facts, Map<String, ConversationItem> letters, Map<String, Submission> forms) {
        if (ARRIVALS.contains(moment.act()))
            return moment.with(new Moment.Said("IN", facts.subject(), facts.text(), facts.channel(), null));
        if (WORDS.contains(moment.act())) {
            var letter = letters.remove(moment.after().path("letterId").asText());
            return letter == null ? moment : moment.with(said(letter));
        }
        var form = moment.act().equals("TASK_COMPLETED")
                ? forms.remove(moment.after().path("taskId").asText())
                : null;
        return form == null ? moment : moment.filledIn(form.id().toString());
    }

    private Moment moment(AuditEntry entry, Map<String, String> drawn) {
        var after = read(entry.newValues());
        return new Moment(
                entry.at(),
                MomentKinds.of(entry.action()),
                entry.who(),
                entry.whoKind(),
                entry.action(),
                entry.seq(),
                read(entry.oldValues()),
                after,
                place(after.path("activity").asText(null), drawn),
                null,
                null,
                null,
                HexFormat.of().formatHex(entry.hash()));
    }

    private Moment moment(ConversationItem letter) {
        return new Moment(
                letter.at(),
                Moment.Kind.LETTER,
                letter.author(),
                letter.authorKind().name(),
                null,
                null,
                null,
                null,
                null,
                said(letter),
                null,
                null,
                null);
    }

    private Moment moment(Submission form, Map<String, String> drawn) {
        return new Moment(
                form.at(),
                Moment.Kind.TASK,
                form.byId(),
                "STAFF",
                null,
                null,
                null,
                null,
                place(form.activityId(), drawn),
                null,
                form.id().toString(),
                null,
                null);
    }

    private static Moment.Place place(String element, Map<String, String> drawn) {
        return element == null ? null : new Moment.Place(null, element, drawn.get(element));
    }

    private static Moment.Said said(ConversationItem letter) {
        return new Moment.Said(
                letter.direction().name(),
                letter.subject(),
                letter.body(),
                letter.channel() == null ? null : letter.channel().name(),
                letter.state() == null ? null : letter.state().name());
    }

    private JsonNode read(String values) {
        try {
            return json.readTree(values);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The record can always be read", unreadable);
        }
    }
}

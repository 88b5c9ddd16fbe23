package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.audit.ActName;
import org.redress.audit.AuditEntries;
import org.redress.audit.AuditEntry;
import org.redress.common.CaseNumber;
import org.redress.engine.ElementNames;
import org.redress.message.ConversationItem;
import org.redress.message.Correspondence;
import org.springframework.stereotype.Component;

/** What was said and what was done in a case, in one line of time; and the whole record. */
@Component
class CaseTimeline {
    private static final int LETTERS = 200;
    private static final int ACTS = 500;
    private static final int MOST = 5_000;

    /** What stands among the letters: the turns of the case. Everything else is in the record. */
    private static final Set<String> TURNS = Set.of(
            "TRIAGED",
            "ROUTED",
            "TRANSFERRED",
            "CASE_OWNER_CHANGED",
            "FILES_ADDED",
            "FACTS_VERIFIED",
            "DEADLINE_MISSED",
            "OBLIGATION_BREACHED",
            "ESCALATION_RAISED",
            "ESCALATION_CLAIMED",
            "ESCALATION_DECIDED",
            "REMEDY_PROPOSED",
            "REMEDY_APPROVED",
            "REMEDY_REFUSED",
            "SOLUTION_ACCEPTED",
            "SOLUTION_REJECTED",
            "REMEDY_EXECUTED",
            "RETURN_DECIDED",
            "PARCEL_SENT",
            "RETURN_RECEIVED",
            "GOODS_INSPECTED",
            "PLATFORM_RULED",
            "MERGED",
            "MERGED_IN",
            "SPLIT",
            "SURVEY_ANSWERED",
            "COMPLAINT_WITHDRAWN",
            "CASE_CLOSED",
            "CASE_REOPENED");

    private record At(Instant time, CaseSheet.Said said) {}

    private final Correspondence correspondence;
    private final AuditEntries record;
    private final ElementNames elements;
    private final Names names;
    private final Clockwork times;
    private final ObjectMapper json;

    CaseTimeline(
            Correspondence correspondence,
            AuditEntries record,
            ElementNames elements,
            Names names,
            Clockwork times,
            ObjectMapper json) {
        this.correspondence = correspondence;
        this.record = record;
        this.elements = elements;
        this.names = names;
        this.times = times;
        this.json = json;
    }

    /** The newest acts of the case, oldest first; {@code whole} for as many as a page can show. */
    List<AuditEntry> acts(CaseNumber number, boolean whole) {
        return record.lastOfChain(number.value(), whole ? MOST : ACTS);
    }

    /** The newest letters, messages and notes of the case, oldest first; {@code whole} as for its acts. */
    List<ConversationItem> letters(CaseNumber number, boolean whole) {
        return correspondence.newest(number, whole ? MOST : LETTERS);
    }

    /** True when something was said or done before these. */
    static boolean goOnBefore(List<ConversationItem> letters, List<AuditEntry> acts) {
        return letters.size() == LETTERS || acts.size() == ACTS;
    }

    List<CaseSheet.Said> conversation(List<ConversationItem> items, List<AuditEntry> acts, Locale language) {
        var letters = items.stream().map(item -> new At(item.at(), said(item, language)));
        var turns = acts.stream()
                .filter(act -> TURNS.contains(act.action()))
                .map(act -> new At(act.at(), turn(act, language)));
        return Stream.concat(letters, turns)
                .sorted(Comparator.comparing(At::time))
                .map(At::said)
                .toList();
    }

    /** Every act by its name; one about a task or a deadline says which. */
    List<CaseSheet.Act> history(List<AuditEntry> acts, Locale language) {
        var drawn = elements.drawn();
        return acts.stream()
                .map(act -> new CaseSheet.Act(
                        act.seq(),
                        times.exact(act.at(), language),
                        names.person(act.who(), language),
                        what(act, drawn, language)))
                .toList();
    }

    private String what(AuditEntry act, Map<String, String> drawn, Locale language) {
        var name = names.act(ActName.of(act.action(), value(act, "late").equals("true")), language);
        var element = value(act, "activity");
        if (drawn.containsKey(element)) return name + " · " + names.element(element, drawn.get(element), language);
        var deadline = value(act, "deadline").isEmpty() ? "" : value(act, "kind");
        return deadline.isEmpty() ? name : name + " · " + names.deadline(deadline, language);
    }

    private String value(AuditEntry act, String member) {
        try {
            return json.readTree(act.newValues()).path(member).asText();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The record can always be read", unreadable);
        }
    }

    private CaseSheet.Said said(ConversationItem item, Locale language) {
        return new CaseSheet.Said(
                item.id().toString(),
                item.direction().name(),
                names.person(item.author(), language),
                times.exact(item.at(), language),
                item.subject(),
                item.body(),
                item.state() == null ? null : item.state().name());
    }

    private CaseSheet.Said turn(AuditEntry act, Locale language) {
        return new CaseSheet.Said(
                act.id().toString(),
                "TURN",
                names.person(act.who(), language),
                times.exact(act.at(), language),
                null,
                what(act, Map.of(), language),
                null);
    }
}

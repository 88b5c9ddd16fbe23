package org.redress.customer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.redress.audit.AuditTrail;
import org.redress.common.CaseNumber;
import org.redress.common.FreeText;
import org.redress.common.FreeTexts;
import org.redress.common.Person;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/**
 * Takes a person's name and addresses out of texts that belong to no customer. They are no evidence of the person's own
 * cases, so a hold of one of those keeps none of them; a text in a case that is itself under a hold stays.
 */
@Component
class NamedAside {
    private final List<FreeTexts> places;
    private final Cases cases;
    private final Holds holds;
    private final AuditTrail audit;

    NamedAside(List<FreeTexts> places, Cases cases, Holds holds, AuditTrail audit) {
        this.places = places;
        this.cases = cases;
        this.holds = holds;
        this.audit = audit;
    }

    /** Cases without a customer in which the person is named. */
    List<CaseNumber> cases(KnownBy person) {
        var numbers = new TreeMap<String, CaseNumber>();
        each(person, (place, text) -> {
            if (text.number() != null) numbers.put(text.number().value(), text.number());
        });
        return List.copyOf(numbers.values());
    }

    /**
     * Puts these words wherever the person is named; the record of each case says how many of its texts changed.
     *
     * @return true if a text had to stay because its own case is under a hold
     */
    boolean erase(KnownBy person, String words, Person who) {
        var changed = new TreeMap<String, Integer>();
        var kept = new TreeSet<String>();
        each(person, (place, text) -> {
            if (text.number() == null || !held(text.number())) {
                place.overwrite(text.key(), text.field(), person.without(text.text(), words));
                if (text.number() != null) changed.merge(text.number().value(), 1, Integer::sum);
            } else kept.add(text.number().value());
        });
        changed.forEach(
                (number, texts) -> audit.record(CaseNumber.of(number), who, "TEXT_ERASED", Map.of("texts", texts)));
        return !kept.isEmpty();
    }

    private void each(KnownBy person, BiConsumer<FreeTexts, FreeText> act) {
        if (person.nothing()) return;
        for (var place : places)
            for (var text : place.matching(person.hint())) if (person.in(text.text())) act.accept(place, text);
    }

    private boolean held(CaseNumber number) {
        cases.lock(number).orElseThrow();
        return holds.open(number).isPresent();
    }
}

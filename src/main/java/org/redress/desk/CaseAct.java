package org.redress.desk;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that people may do about a case beside its tasks.
 *
 * @param name the last part of its texts' keys
 * @param place where it is done, with the number or the customer in braces
 * @param fits whether it makes sense in such a case at all; otherwise nobody hears of it
 * @param obstacle why it cannot be done now though it fits, or null
 * @param quote what it is an answer to, in somebody's own words, or null
 */
record CaseAct(
        String name,
        String place,
        String key,
        Predicate<CaseMoment> fits,
        Function<CaseMoment, Obstacle> obstacle,
        Function<CaseMoment, String> quote,
        List<ActField> fields) {
    static CaseAct of(String name, Predicate<CaseMoment> fits, ActField... fields) {
        return new CaseAct(
                name, "/api/cases/{number}/" + name, null, fits, moment -> null, moment -> null, List.of(fields));
    }

    CaseAct at(String other) {
        return new CaseAct(name, other, key, fits, obstacle, quote, fields);
    }

    CaseAct underKey(String letter) {
        return new CaseAct(name, place, letter, fits, obstacle, quote, fields);
    }

    CaseAct unless(Function<CaseMoment, Obstacle> reason) {
        return new CaseAct(name, place, key, fits, reason, quote, fields);
    }

    CaseAct quoting(Function<CaseMoment, String> words) {
        return new CaseAct(name, place, key, fits, obstacle, words, fields);
    }

    String path(String number, Object customerId) {
        return place.replace("{number}", number).replace("{customer}", String.valueOf(customerId));
    }
}

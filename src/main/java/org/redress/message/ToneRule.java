package org.redress.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of {@code tone-guard.csv}: where in a clause a phrase must not stand, and what to write instead. */
record ToneRule(boolean chinese, Pattern phrase, Optional<Pattern> unless, String better) {

    /** The offending part of a clause (group 1), unless a harmless word stands in the clause too. */
    Optional<ToneFinding> judge(ToneClause clause) {
        if (!clause.speaks(chinese)) {
            return Optional.empty();
        }
        Matcher found = phrase.matcher(clause.text());
        if (!found.find()
                || unless.filter(word -> word.matcher(clause.text()).find()).isPresent()) {
            return Optional.empty();
        }
        int start = clause.start() + found.start(1);
        int end = clause.start() + found.end(1);
        return Optional.of(new ToneFinding(start, end, found.group(1).strip(), better));
    }
}

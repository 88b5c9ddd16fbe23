package org.redress.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds phrases in a letter that dismiss the customer, and offers a better sentence for each. Source of the phrases: the
 * service rules in {@code docs/tone-guard.md}; the rules themselves stand in {@code tone-guard.csv}.
 */
public final class ToneGuard {

    private final List<ToneRule> rules = ToneRules.read();

    /** What must be said in another way, in the order of the text; empty if the letter may go. */
    public List<ToneFinding> judge(String text) {
        var findings = new ArrayList<ToneFinding>();
        for (ToneClause clause : ToneClause.of(text)) {
            worst(clause, findings);
        }
        return findings;
    }

    /** One finding per clause is enough to rewrite it: the longest. */
    private void worst(ToneClause clause, List<ToneFinding> findings) {
        rules.stream()
                .flatMap(rule -> rule.judge(clause).stream())
                .max(Comparator.comparingInt(finding -> finding.end() - finding.start()))
                .ifPresent(findings::add);
    }
}

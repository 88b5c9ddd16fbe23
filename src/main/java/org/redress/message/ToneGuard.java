package org.redress.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redress.setting.ListChange;
import org.redress.setting.SettingReading;
import org.redress.setting.SettingShelf;

/**
 * Finds phrases in a letter that dismiss the customer, and offers a better sentence for each. Source of the phrases: the
 * service rules in {@code docs/tone-guard.md}; the rules themselves stand in {@code tone-guard.csv},
 * and a shop may change the list.
 */
public final class ToneGuard {

    /** The name of the list among the settings. */
    static final String SETTING = "tone/list";

    private final SettingReading<List<ToneRule>> rules;

    ToneGuard(SettingShelf settings) {
        this.rules =
                new SettingReading<>(settings, SETTING, changed -> ToneRules.read(ListChange.of(changed.orElse(""))));
    }

    /** What must be said in another way, in the order of the text; empty if the letter may go. */
    public List<ToneFinding> judge(String text) {
        return judge(text, rules.now());
    }

    static List<ToneFinding> judge(String text, List<ToneRule> rules) {
        var findings = new ArrayList<ToneFinding>();
        for (ToneClause clause : ToneClause.of(text)) {
            worst(clause, rules, findings);
        }
        return findings;
    }

    /** One finding per clause is enough to rewrite it: the longest. */
    private static void worst(ToneClause clause, List<ToneRule> rules, List<ToneFinding> findings) {
        rules.stream()
                .flatMap(rule -> rule.judge(clause).stream())
                .max(Comparator.comparingInt(finding -> finding.end() - finding.start()))
                .ifPresent(findings::add);
    }
}

package org.redress.message;

import java.util.List;
import org.redress.setting.ListChange;
import org.springframework.stereotype.Component;

/** The list of the tone guard as its editors see it: the shipped lines, and what a changed list would find. */
@Component
public class TonePhrases {
    /** The shipped lines that may be left out: language, place, phrase, unless, better. */
    public List<List<String>> shipped() {
        return ToneRules.lines().stream()
                .filter(line -> !line.get(1).contains(" "))
                .toList();
    }

    /** What would be refused in the text if these changes were in force. */
    public List<ToneFinding> found(String text, String changes) {
        ToneList.check(changes);
        return ToneGuard.judge(text, ToneRules.read(ListChange.of(changes)));
    }
}

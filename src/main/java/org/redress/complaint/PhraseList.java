package org.redress.complaint;

import java.util.List;
import org.redress.setting.ListChange;
import org.springframework.stereotype.Component;

/** The lexicon as its editors see it: the shipped lines, and what a text would point to with a changed list. */
@Component
public class PhraseList {
    /** The shipped lines: signal, language, phrase, note. */
    public List<List<String>> shipped() {
        return Lexicon.lines();
    }

    /** What the text would point to if these changes were in force. */
    public Signals pointsTo(String text, String changes) {
        return Lexicon.read(text, ListChange.of(changes));
    }
}

package org.redress.design;

import java.util.Locale;

/**
 * One reason why a set of models is refused: where it stands, which rule, and what to do about it in English and
 * Chinese. Every finding refuses; there are no warnings.
 *
 * @param element id of the element, empty when the finding concerns the whole resource
 * @param line line in the resource, 0 if unknown
 */
public record Finding(
        String resource, String element, String label, int line, String rule, String english, String chinese) {

    /** The message in the reader's language; English unless the locale is Chinese. */
    public String message(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
    }

    @Override
    public String toString() {
        return resource + (line > 0 ? ":" + line : "") + " " + element + " [" + rule + "] " + english;
    }
}

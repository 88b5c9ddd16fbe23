package org.redress.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a text between two punctuation marks, in lower case and with plain apostrophes.
 *
 * @param start where it begins in the whole text
 * @param han true if it has Chinese characters
 * @param latin true if it has Latin letters
 */
record ToneClause(int start, String text, boolean han, boolean latin) {

    // What someone else said, in quotation marks or behind the ">" of a quoted mail, is not judged.
    private static final Pattern QUOTED = Pattern.compile("“[^”\\n]*”|「[^」\\n]*」|『[^』\\n]*』|\"[^\"\\n]*\"|(?m)^>.*$");
    private static final Pattern CLAUSE = Pattern.compile("[^，,、。．.！!？?；;：:…~～—\\n\\r()（）\\u0000]+");

    static List<ToneClause> of(String text) {
        var plain = QUOTED.matcher(lower(text))
                .replaceAll(quote -> "\u0000".repeat(quote.group().length()));
        var clauses = new ArrayList<ToneClause>();
        var found = CLAUSE.matcher(plain);
        while (found.find()) {
            clauses.add(of(found.start(), found.group()));
        }
        return clauses;
    }

    /** Whether a rule of this language can find anything here. */
    boolean speaks(boolean chinese) {
        return chinese ? han : latin;
    }

    private static ToneClause of(int start, String text) {
        boolean han = text.codePoints().anyMatch(Character::isIdeographic);
        return new ToneClause(start, text, han, text.chars().anyMatch(c -> c >= 'a' && c <= 'z'));
    }

    /** Character by character, so that every position stays the one of the original text. */
    private static String lower(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(
                    switch (c) {
                        case '’', '‘', '＇', '`' -> '\'';
                        case '\u3000', '\u00a0', '\u200b', '\u200d', '\ufeff' -> ' ';
                        default -> Character.toLowerCase(c);
                    });
        }
        return out.toString();
    }
}

package org.redress.report;

/** Makes texts fit for files that others read: for XML and JSON, and for spreadsheets, which take some for formulas. */
final class PackText {
    private static final char REPLACED = '\uFFFD';
    private static final int BEFORE_TEXT = 0x20;
    private static final String LIGHT = "\t\n\r";
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String BREAKS = ";,\t\n\r";
    private static final String QUOTES = "\"\u201C\u201D\uFF02";

    private PackText() {}

    /** The text with a mark in place of what neither XML 1.0 nor UTF-8 can carry: controls and half characters. */
    static String valid(String text) {
        StringBuilder mended = null;
        for (int at = 0; at < text.length(); at++) {
            if (paired(text, at)) at++;
            else if (!allowed(text.charAt(at))) {
                if (mended == null) mended = new StringBuilder(text);
                mended.setCharAt(at, REPLACED);
            }
        }
        return mended == null ? text : mended.toString();
    }

    private static boolean paired(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static boolean allowed(char one) {
        if (one < BEFORE_TEXT) return LIGHT.indexOf(one) >= 0;
        return !Character.isSurrogate(one) && one != '\uFFFE' && one != '\uFFFF';
    }

    /**
     * The text as a cell that no spreadsheet takes for a formula: with an apostrophe before it, as OWASP asks for CSV and
     * XLSX alike (ASVS 1.2.10, "CSV Injection"). Spreadsheets pass over blanks, quotes and invisible characters to find
     * the sign, Chinese ones take its full-width form too, and one that splits at semicolons or tabs begins a new cell
     * in the middle of a text; so the sign is looked for after all of these. A text of nothing but a signed number or a
     * telephone number, which can call no function, stays as it is.
     */
    static String cell(String text) {
        var valid = valid(text);
        if (harmlessNumber(valid)) return valid;
        var cell = new StringBuilder(valid.length() + 1);
        int begin = 0;
        boolean fresh = true;
        for (int at = 0; at < valid.length(); at++) {
            char one = valid.charAt(at);
            if (BREAKS.indexOf(one) >= 0) {
                begin = cell.length() + 1;
                fresh = true;
            } else if (fresh && !passedOver(one)) {
                if (FORMULA.indexOf(one) >= 0) cell.insert(begin, '\'');
                fresh = false;
            }
            cell.append(one);
        }
        if (startsLight(cell)) cell.insert(0, '\'');
        return cell.toString();
    }

    /** Some spreadsheets drop a leading tab or line end and look at what follows. */
    private static boolean startsLight(CharSequence cell) {
        return cell.length() > 0 && LIGHT.indexOf(cell.charAt(0)) >= 0;
    }

    private static boolean passedOver(char one) {
        return QUOTES.indexOf(one) >= 0
                || Character.isWhitespace(one)
                || Character.isSpaceChar(one)
                || Character.getType(one) == Character.FORMAT;
    }

    private static boolean harmlessNumber(String text) {
        if (text.length() < 2 || "+-".indexOf(text.charAt(0)) < 0 || !digit(text.charAt(1))) return false;
        return text.chars().skip(2).allMatch(one -> digit((char) one) || " ().,-".indexOf(one) >= 0);
    }

    private static boolean digit(char one) {
        return one >= '0' && one <= '9';
    }
}

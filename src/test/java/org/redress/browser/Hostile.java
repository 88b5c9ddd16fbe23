package org.redress.browser;

/** Texts that would do something if a page took them for more than text. */
final class Hostile {
    static final String TEXT = "'\"><img src=x onerror=alert(1)><script>alert(2)</script>"
            + "<svg onload=alert(3)>${7*7}#{7*7}{{7*7}}[[${7*7}]]' OR 1=1 --\u202E=cmd🧨";

    /** For a field of one line. */
    static final String SHORT = "'\"><img src=x onerror=alert(1)>${7*7}";

    /** For texts whose braces are places to fill. */
    static final String BRACELESS = TEXT.replaceAll("[{}]", "");

    private Hostile() {}
}

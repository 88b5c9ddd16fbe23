package org.redress.report;

import java.util.List;

/** Texts that break files: formulas, line ends, what XML forbids, half characters, and very long ones. */
final class Hostile {
    static final List<String> TEXTS = List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(1)",
            "  =1+1",
            "\u00a0=1+1",
            "\u3000＝1+1",
            "\ufeff=1+1",
            "\u200b=1+1",
            "\"=1+1\"",
            "'=1+1",
            "“=1+1”",
            "x;=1+1",
            "x\t=1+1",
            "x\r\n=1+1",
            "x,\"=1+1",
            "a \"quoted\" text, with\r\nlines\tand tabs",
            "<b>&amp;]]></b>",
            "nul \u0000, bell \u0007, escape \u001b, delete \u007f, next line \u0085",
            "emoji \uD83D\uDE21 and 退货",
            "half \uD83D high",
            "half \uDE21 low",
            "ends with half \uD83D",
            "no characters \uFFFE and \uFFFF",
            "x".repeat(99_999) + "=",
            "=".repeat(1_000),
            ";=".repeat(5_000),
            "\t".repeat(1_000),
            "");

    private Hostile() {}
}

package org.redress.engine;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can be told of a failure without its messages, in which a name or an address may stand. */
final class StackTrace {
    private static final Pattern FAILURE =
            Pattern.compile("(?m)^(?:Caused by: )?(?:\\w+\\.)+(\\w*(?:Exception|Error)\\w*)");
    private static final Pattern OURS = Pattern.compile("\\bat org\\.redress\\.[\\w.$<>]+\\((\\w+\\.java:\\d+)\\)");

    private StackTrace() {}

    /** The innermost cause and the place in our code where it came up, such as {@code MailSendException, Outbox.java:42}. */
    static String reason(String trace) {
        var causes = FAILURE.matcher(trace).results().toList();
        if (causes.isEmpty()) return null;
        MatchResult innermost = causes.get(causes.size() - 1);
        var place = OURS.matcher(trace);
        boolean found = place.find(innermost.start()) || place.find(0);
        return found ? innermost.group(1) + ", " + place.group(1) : innermost.group(1);
    }
}

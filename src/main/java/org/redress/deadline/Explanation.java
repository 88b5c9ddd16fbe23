package org.redress.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The readable sum behind a due time; its last line is the due time. {@code due} is null while the clock stands, and
 * {@code provisional} says that holidays of a touched year are not announced yet.
 */
public record Explanation(List<String> lines, Instant due, boolean provisional) {

    /** The lines as one text. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Explains in Chinese for a Chinese locale, else in English. */
    static Explanation of(Reckoning reckoning, Policy policy, Locale locale) {
        Terms terms = reckoning.terms();
        var words = new Wording(locale, terms.calendar().zone());
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "policy",
                words.deadline(policy.deadline()),
                words.say("nature." + policy.nature()),
                words.amount(policy.amount()),
                policy.tableVersion(),
                policy.rank()));
        lines.add(words.say(
                terms.onCalendar() ? "calendar" : "natural",
                words.calendar(terms.calendar().name()),
                terms.calendar().version(),
                words.zone()));
        reckoning.steps().forEach(step -> lines.addAll(words.lines(step)));
        if (reckoning.provisional()) {
            lines.add(words.say("provisional"));
        }
        lines.add(
                reckoning.paused()
                        ? words.say("waiting", words.length(reckoning.left()))
                        : words.say("due", words.time(reckoning.due())));
        return new Explanation(
                List.copyOf(lines), reckoning.paused() ? null : reckoning.due(), reckoning.provisional());
    }
}

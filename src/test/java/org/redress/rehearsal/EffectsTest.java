package org.redress.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A step from which a process learns something is played too, so that a rehearsal goes the way a real case goes. */
class EffectsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/redress");
    private static final Pattern NAME = Pattern.compile("@ModelBean\\(\"(\\w+)\"\\)");
    private static final Pattern TEACHES = Pattern.compile("\\.set\\((?:flow|task)|setVariable");

    /** Ids of acts outside that nobody decides by, a form's own choice, and cases that were closed before. */
    private static final Set<String> LEFT_OUT = Set.of(
            "prepareAction",
            "prepareAppeal",
            "prepareLabel",
            "prepareTracking",
            "recordBlock",
            "recordReturnDecision",
            "reopenCase",
            "sendLabel");

    @Test
    void everyStepThatTellsAProcessSomethingIsPlayed() throws IOException {
        var teaching = new TreeSet<String>();
        // Improvements, samples and late orders are no cases of customers, and are not rehearsed.
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith("Step.java"))
                    .filter(file -> !file.toString().contains("/improvement/"))
                    .map(ShippedFiles::text)
                    .filter(text -> TEACHES.matcher(text).find())
                    .forEach(text -> NAME.matcher(text).results().forEach(found -> teaching.add(found.group(1))));
        }
        assertThat(teaching).hasSizeGreaterThan(40);

        teaching.removeAll(LEFT_OUT);
        teaching.removeAll(played());

        assertThat(teaching).isEmpty();
    }

    private static Set<String> played() {
        var played = new TreeSet<String>();
        played.addAll(new ComplaintEffects(null).all().keySet());
        played.addAll(new RemedyEffects(null).all().keySet());
        played.addAll(new ReturnEffects(null).all().keySet());
        played.addAll(new ReviewEffects(null).all().keySet());
        played.addAll(new EscalationEffects(null).all().keySet());
        return played;
    }
}

package org.redress.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.design.Catalogue;

/** Every letter is written by a step that there is. */
class SendersTest {
    /** Written beside the diagrams: to staff, and where somebody asks for a lost link. */
    private static final Set<String> BESIDE = Set.of("duty-notice", "repair-alarm", "tracking-link");

    @Test
    void everyLetterHasItsStepAndEveryStepIsOne() throws IOException {
        var senders = new Properties();
        try (var in = getClass().getResourceAsStream("/letters/senders.properties")) {
            senders.load(in);
        }
        var written = senders.values().stream()
                .flatMap(letters -> Stream.of(letters.toString().split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
        written.addAll(BESIDE);

        assertThat(written).containsExactlyElementsOf(new TreeSet<>(letters()));
        assertThat(Catalogue.ofApplication().delegateBeans().keySet()).containsAll(senders.stringPropertyNames());
    }

    private static Set<String> letters() throws IOException {
        try (var in = SendersTest.class.getResourceAsStream("/letters/templates.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .collect(Collectors.toSet());
        }
    }
}

package org.redress.handbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Which letters a step of a diagram writes, as {@code letters/senders.properties} has it. */
final class Senders {
    private final Properties byStep;

    private Senders(Properties byStep) {
        this.byStep = byStep;
    }

    static Senders shipped() {
        var senders = new Properties();
        try (var in = new InputStreamReader(
                new ClassPathResource("letters/senders.properties").getInputStream(), StandardCharsets.UTF_8)) {
            senders.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Nothing says which step writes which letter", unreadable);
        }
        return new Senders(senders);
    }

    Stream<String> letters(String step) {
        return Stream.of(byStep.getProperty(step, "").split(" ")).filter(letter -> !letter.isEmpty());
    }
}

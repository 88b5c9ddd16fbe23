package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every refusal has one. */
class TextsTest {
    private static final Pattern REFUSAL = Pattern.compile("(?:new Refusal|super|invalid)\\(\\s*\"([a-z][a-z-]+)\",");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(texts("zh_CN").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void everyRefusalCanBeRead() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList())
                REFUSAL.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> codes.add("refusal." + found.group(1)));
        }

        assertThat(codes).isNotEmpty();
        assertThat(texts("en").keySet()).containsAll(codes);
    }

    @Test
    void theSearchForRefusalsFindsThem() {
        assertThat(REFUSAL.matcher("throw new Refusal(\"no-text\", 409, null)").find())
                .isTrue();
        assertThat(REFUSAL.matcher("super(\"unknown-case\", 404, null, x)").find())
                .isTrue();
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

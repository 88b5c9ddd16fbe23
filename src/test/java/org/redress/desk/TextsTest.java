package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every refusal has one. */
class TextsTest {
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern STRAY = Pattern.compile("[\\p{IsHan}，。：；！？、（）] [\\p{IsHan}，。：；！？、（）]");
    private static final Pattern NAME = Pattern.compile("\\w+(?:-\\w+)*");
    private static final Pattern REFUSAL = Pattern.compile("(?:new Refusal|super|invalid)\\(\\s*\"([a-z][a-z-]+)\",");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(texts("zh_CN").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void noSpaceStandsBetweenChineseWords() throws IOException {
        assertThat(texts("zh_CN").values()).isNotEmpty().allSatisfy(text -> assertThat(text.toString())
                .doesNotContainPattern(STRAY));
        for (String letter : sources("src/main/resources/letters", "_zh_CN.txt"))
            assertThat(letter).doesNotContainPattern(STRAY).doesNotContainPattern("在 \\{");
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
    void everyTextOfATemplateExists() throws IOException {
        var asked = new TreeSet<String>();
        for (String template : sources("src/main/resources/templates", ".html"))
            MESSAGE.matcher(template).results().forEach(found -> asked.add(found.group(1)));

        assertThat(asked).isNotEmpty();
        assertThat(texts("en").keySet()).containsAll(asked);
    }

    /** A key is used by its name, or as one of a family whose beginning stands in the source. */
    @Test
    void everyTextOfThePagesIsUsed() throws IOException {
        var sources = sources();
        var unused = texts("en").stringPropertyNames().stream()
                .filter(key -> !key.matches("(refusal|problem|jakarta)\\..*"))
                .filter(key -> sources.stream().noneMatch(source -> mentions(source, key)))
                .toList();

        assertThat(unused).isEmpty();
        assertThat(sources).noneMatch(source -> mentions(source, "nothing.says.this"));
    }

    /** A family is asked for by names that are made elsewhere; each member must be such a name. */
    @Test
    void everyMemberOfAFamilyIsANameOfSomething() throws IOException {
        var sources = sources();
        sources.addAll(sources("processes", "mn"));
        sources.addAll(sources("src/main/resources/letters", ".csv"));
        sources.addAll(sources("src/main/resources", "lexicon.csv"));
        var names = sources.stream()
                .flatMap(source -> NAME.matcher(source).results().map(found -> found.group()))
                .collect(Collectors.toSet());
        var strange = texts("en").stringPropertyNames().stream()
                .filter(key -> !key.matches("(problem|jakarta|record|portal\\.situation)\\..*"))
                .filter(key -> !names.contains(key.replaceFirst(".*\\.(done-)?", "")))
                .toList();

        assertThat(strange).isEmpty();
    }

    private static List<String> sources() throws IOException {
        var sources = sources("src/main/resources/templates", ".html");
        sources.addAll(sources("src/main/java", ".java"));
        sources.addAll(sources("src/main/web/src", ".ts"));
        return sources;
    }

    private static boolean mentions(String source, String key) {
        var family = key.substring(0, key.lastIndexOf('.') + 1);
        return Stream.of(key, family)
                .anyMatch(part -> source.contains('"' + part + '"')
                        || source.contains("'" + part + "'")
                        || source.contains("{" + part + "}")
                        || source.contains("{" + part + "("));
    }

    static List<String> sources(String folder, String ending) throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) texts.add(Files.readString(file));
        }
        return texts;
    }

    @Test
    void theSearchForRefusalsFindsThem() {
        assertThat(REFUSAL.matcher("throw new Refusal(\"no-text\", 409, null)").find())
                .isTrue();
        assertThat(REFUSAL.matcher("super(\"unknown-case\", 404, null, x)").find())
                .isTrue();
    }

    static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

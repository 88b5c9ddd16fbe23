package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms that the engine accepts, that keep text out of process variables, and that both languages can read. */
class FormFilesTest {
    private static final Set<String> TYPES =
            Set.of("textarea", "textfield", "number", "select", "radio", "checkbox", "datetime", "text");
    private static final Pattern HIDE = Pattern.compile("=(\\w+ != \"\\w+\")(?: and (\\w+ != \"\\w+\"))*");
    private static final Pattern COMPARED = Pattern.compile("(\\w+) != \"(\\w+)\"");

    @ParameterizedTest
    @MethodSource("org.redress.process.FormFile#all")
    void isWrittenForThisEngineUnderItsFileName(FormFile form) {
        assertThat(form.json().path("id").asText()).isEqualTo(form.name());
        assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("org.redress.process.FormFile#all")
    void fieldsHaveKnownTypesAndOwnKeys(FormFile form) {
        Set<String> keys = new HashSet<>();
        assertThat(form.fields()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.path("type").asText()).isIn(TYPES);
            assertThat(field.path("label").asText()).isNotBlank();
            assertThat(keys.add(field.path("key").asText())).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("org.redress.process.FormFile#all")
    void textIsBoundedAndNeverAProcessVariable(FormFile form) {
        assertThat(form.fields())
                .filteredOn(field -> field.path("type").asText().startsWith("text"))
                .allSatisfy(field -> {
                    assertThat(field.path("properties").has("variable")).isFalse();
                    assertThat(field.path("validate").path("maxLength").asInt()).isBetween(1, 20_000);
                });
    }

    @ParameterizedTest
    @MethodSource("org.redress.process.FormFile#all")
    void aFieldIsHiddenOnlyByAnEarlierChoiceThatCanBeMade(FormFile form) {
        Set<String> offered = new HashSet<>();
        for (JsonNode field : form.fields()) {
            String hide = field.path("conditional").path("hide").asText();
            assertThat(hide).satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(text)
                    .matches(HIDE));
            Matcher compared = COMPARED.matcher(hide);
            while (compared.find()) {
                assertThat(offered).contains(compared.group(1) + "." + compared.group(2));
            }
            options(field).forEach(option -> offered.add(field.path("key").asText() + "." + option));
        }
    }

    @Test
    void everyTextHasItsChineseAndNoChineseIsLeftOver() throws IOException {
        Set<String> needed = FormFile.all()
                .flatMap(form -> form.fields().stream().flatMap(field -> texts(form.name(), field).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(chinese().stringPropertyNames())).isEqualTo(needed);
    }

    @Test
    void everyChineseTextIsChinese() throws IOException {
        assertThat(chinese().values())
                .allSatisfy(text -> assertThat((String) text).containsPattern("\\p{IsHan}"));
    }

    private static Set<String> texts(String form, JsonNode field) {
        String key = form + "." + field.path("key").asText();
        Set<String> texts = new HashSet<>(Set.of(key));
        if (field.has("description")) {
            texts.add(key + ".description");
        }
        if (field.has("timeLabel")) {
            texts.add(key + ".time");
        }
        options(field).forEach(option -> texts.add(key + "." + option));
        return texts;
    }

    private static List<String> options(JsonNode field) {
        return field.path("values").findValuesAsText("value");
    }

    private static Properties chinese() throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/forms_zh_CN.properties"))) {
            texts.load(file);
        }
        return texts;
    }
}

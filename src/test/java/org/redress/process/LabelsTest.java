package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Chinese and English are equals: what a diagram names in one language it names in the other. */
class LabelsTest {
    private static final Pattern ALONE =
            Pattern.compile("(?:SingleTasks\\.Work\\(|String ACTIVITY =)\\s*\"(Activity_\\w+)\"");

    @Test
    void everyNamedElementHasAChineseName() throws IOException {
        assertThat(chinese().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(named());
    }

    @Test
    void everyChineseNameIsChinese() throws IOException {
        assertThat(chinese().values())
                .allSatisfy(name -> assertThat((String) name).containsPattern("\\p{IsHan}"));
    }

    private static Properties chinese() throws IOException {
        var labels = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/labels_zh_CN.properties"))) {
            labels.load(file);
        }
        return labels;
    }

    private static Set<String> named() throws IOException {
        var keys = alone();
        try (var files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file -> keys.addAll(named(Bpmn.readModelFromFile(file.toFile()))));
        }
        TableFile.all().forEach(id -> keys.add("decision." + id));
        return keys;
    }

    /** Tasks outside any process are made by name in Java. */
    private static Set<String> alone() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList())
                ALONE.matcher(Files.readString(file)).results().forEach(found -> keys.add("task." + found.group(1)));
        }
        assertThat(keys).as("tasks outside any process").hasSizeGreaterThan(1);
        return keys;
    }

    private static Set<String> named(BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var keys = new TreeSet<>(Set.of(process.getId() + "." + process.getId()));
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .forEach(element -> keys.add(process.getId() + "." + element.getId()));
        return keys;
    }
}

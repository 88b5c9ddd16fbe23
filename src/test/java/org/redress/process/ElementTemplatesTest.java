package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;

/** What a designer picks in the Modeler exists: rows, letters, topics, and the process that is called. */
class ElementTemplatesTest {
    private static final Path FOLDER = Path.of("processes", ".camunda", "element-templates");
    private static final Set<String> TOPICS = Set.of(
            "facts",
            "refund",
            "reship",
            "exchange-shipment",
            "repair",
            "return-label",
            "coupon",
            "review-appeal",
            "block-buyer",
            "parcel-tracking");

    @Test
    void allHaveAnOwnIdAndNameWhatTheyMake() throws IOException {
        Set<String> ids = new HashSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(ElementTemplatesTest::read)).hasSize(4).allSatisfy(template -> {
                assertThat(ids.add(template.path("id").asText())).isTrue();
                assertThat(template.path("name").asText()).isNotBlank();
                assertThat(template.path("appliesTo")).hasSize(1);
                assertThat(template.path("properties")).isNotEmpty();
            });
        }
    }

    @Test
    void everyDeadlineToPickIsARowOfTheTable() {
        TableFile table = TableFile.named("deadlines");
        List<String> rows =
                table.answers().stream().map(row -> row.get("deadline")).toList();
        assertThat(choices("task-with-a-deadline", "deadline")).isNotEmpty().isSubsetOf(rows);
    }

    @Test
    void everyActionToPickIsATopicThatWorkersServe() {
        assertThat(choices("shop-action", "camunda:topic")).containsExactlyInAnyOrderElementsOf(TOPICS);
    }

    @Test
    void everyLetterToPickIsAStepOfAShippedModel() throws IOException {
        Set<String> steps = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(ElementTemplatesTest::model)
                    .forEach(model -> model.getModelElementsByType(ServiceTask.class)
                            .forEach(task -> steps.add(String.valueOf(task.getCamundaDelegateExpression()))));
        }
        assertThat(choices("send-a-letter", "camunda:delegateExpression"))
                .isNotEmpty()
                .isSubsetOf(steps);
    }

    @Test
    void theQuestionIsAskedAsInTheShippedModel() {
        CallActivity shipped = model(Path.of("processes/complaint.bpmn")).getModelElementById("Activity_AskCustomer");
        assertThat(bound("calledElement", "name")).containsExactly(shipped.getCalledElement());
        assertThat(bound("camunda:calledElementBinding", "name"))
                .containsExactly(shipped.getCamundaCalledElementBinding());
        Set<String> passed = new TreeSet<>();
        shipped.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .filter(in -> in.getCamundaTarget() != null)
                .forEach(in -> passed.add(in.getCamundaTarget()));
        assertThat(bindings("target")).containsExactlyInAnyOrderElementsOf(passed);
        assertThat(bindings("source"))
                .containsExactly(shipped.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaOut.class)
                        .singleResult()
                        .getCamundaSource());
    }

    private static Stream<JsonNode> properties(String template) {
        JsonNode file = read(FOLDER.resolve(template + ".json"));
        return StreamSupport.stream(file.path("properties").spliterator(), false);
    }

    private static List<String> choices(String template, String bound) {
        return properties(template)
                .filter(property ->
                        property.path("binding").path("name").asText().equals(bound))
                .flatMap(property -> property.path("choices").findValuesAsText("value").stream())
                .toList();
    }

    private static List<String> bound(String value, String attribute) {
        return properties("ask-the-customer")
                .filter(property ->
                        property.path("binding").path(attribute).asText().equals(value))
                .map(property -> property.path("value").asText())
                .toList();
    }

    private static List<String> bindings(String attribute) {
        return properties("ask-the-customer")
                .filter(property -> property.path("binding").has(attribute))
                .map(property -> property.path("binding").path(attribute).asText())
                .toList();
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile()).path(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.redress.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Models, forms and tables as they stood in the set that a case ran on, however old it is. */
@Component
public class DeployedModels {
    /** A version of a process. */
    public record Version(String definitionId, String processId, int version, String name) {}

    /** A rule of a table: its place from 1, and what its author wrote beside it; null when nothing. */
    public record RuleText(int number, String annotation) {}

    private final RepositoryService repository;
    private final Map<String, DrawnModel> drawn = new ConcurrentHashMap<>();
    private final Map<String, List<Drawing>> drawings = new ConcurrentHashMap<>();
    private final Map<String, Map<String, RuleText>> rules = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> questions = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Optional<String>>> forms = new ConcurrentHashMap<>();

    DeployedModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** Versions never change, so what was read once holds. */
    public DrawnModel drawn(String definitionId) {
        return drawn.computeIfAbsent(
                definitionId,
                id -> ModelReading.of(repository.getProcessDefinition(id), repository.getBpmnModelInstance(id)));
    }

    /** Where its elements stand on the sheets of its diagram, the one of the process first. */
    public List<Drawing> drawings(String definitionId) {
        return drawings.computeIfAbsent(definitionId, id -> DrawingReading.of(repository.getBpmnModelInstance(id)));
    }

    /** The diagram's BPMN. */
    public String xml(String definitionId) {
        try (var model = repository.getProcessModel(definitionId)) {
            return text(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A form as it was deployed together with this process; empty when the set has none of that id. */
    public Optional<String> form(String definitionId, String formId) {
        return forms.computeIfAbsent(definitionId, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(formId, id -> readForm(definitionId, id));
    }

    private Optional<String> readForm(String definitionId, String formId) {
        var set = repository.getProcessDefinition(definitionId).getDeploymentId();
        var path = "forms/" + formId + ".form";
        if (!repository.getDeploymentResourceNames(set).contains(path)) return Optional.empty();
        try (var form = repository.getResourceAsStream(set, path)) {
            return Optional.of(text(form));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rules of one version of a table by their ids. */
    public Map<String, RuleText> rules(String decisionDefinitionId) {
        return rules.computeIfAbsent(decisionDefinitionId, this::read);
    }

    /** What each input of one version of a table asks for, such as a variable, by the id of the input. */
    public Map<String, String> questions(String decisionDefinitionId) {
        return questions.computeIfAbsent(
                decisionDefinitionId,
                id -> repository.getDmnModelInstance(id).getModelElementsByType(Input.class).stream()
                        .filter(input -> input.getInputExpression().getText() != null)
                        .collect(Collectors.toMap(Input::getId, DeployedModels::question)));
    }

    private static String question(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    /** Every version of every process, the newest first within each. */
    public List<Version> versions() {
        return repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(DeployedModels::version)
                .toList();
    }

    /** One version by its process and number. */
    public Optional<Version> version(String processId, int version) {
        var found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .processDefinitionVersion(version)
                .singleResult();
        return Optional.ofNullable(found).map(DeployedModels::version);
    }

    private static Version version(ProcessDefinition found) {
        return new Version(found.getId(), found.getKey(), found.getVersion(), found.getName());
    }

    private Map<String, RuleText> read(String decisionDefinitionId) {
        var texts = new LinkedHashMap<String, RuleText>();
        var all = new ArrayList<>(
                repository.getDmnModelInstance(decisionDefinitionId).getModelElementsByType(Rule.class));
        for (Rule rule : all) texts.put(rule.getId(), new RuleText(all.indexOf(rule) + 1, annotation(rule)));
        return texts;
    }

    private static String annotation(Rule rule) {
        return rule.getDescription() == null ? null : rule.getDescription().getTextContent();
    }

    private static String text(InputStream bytes) throws IOException {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
}

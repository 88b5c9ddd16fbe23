package org.redress.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What the elements of the diagrams are called in the diagrams themselves, which are drawn in English. */
@Component
public class ElementNames {
    private final RepositoryService repository;
    private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

    ElementNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** Names by element id, of the newest version of every process; an id that several have is called the same. */
    public Map<String, String> drawn() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> byDefinition.computeIfAbsent(id, this::read).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /** Names by element id in this language, as {@link #drawn()} has them. */
    public Map<String, String> in(Locale language) {
        var names = new HashMap<>(drawn());
        if (!language.getLanguage().equals(Locale.CHINESE.getLanguage())) return names;
        var chinese = ResourceBundle.getBundle("labels", Locale.SIMPLIFIED_CHINESE);
        for (String key : chinese.keySet()) names.put(key.substring(key.indexOf('.') + 1), chinese.getString(key));
        return names;
    }

    private Map<String, String> read(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName));
    }
}

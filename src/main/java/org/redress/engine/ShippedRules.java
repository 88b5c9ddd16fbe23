package org.redress.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the tables of this release say beside their rules. Only that has been put into other languages: a rule that a
 * designer reworded speaks for itself.
 */
@Component
public class ShippedRules {
    private final Map<String, Map<String, String>> annotations = new ConcurrentHashMap<>();

    /** Whether the shipped table says exactly this beside the rule. */
    public boolean say(String table, String rule, String annotation) {
        return Objects.equals(
                annotation,
                annotations.computeIfAbsent(table, ShippedRules::read).get(rule));
    }

    /** None for a table that only designers have. */
    private static Map<String, String> read(String table) {
        var file = new ClassPathResource("processes/decisions/" + table + ".dmn");
        if (!file.exists()) return Map.of();
        try (var model = file.getInputStream()) {
            return Dmn.readModelFromStream(model).getModelElementsByType(Rule.class).stream()
                    .filter(rule -> rule.getDescription() != null)
                    .collect(Collectors.toMap(
                            Rule::getId, rule -> rule.getDescription().getTextContent()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

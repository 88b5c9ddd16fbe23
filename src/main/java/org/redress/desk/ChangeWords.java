package org.redress.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.deadline.Loss;
import org.redress.design.FileDifference;
import org.redress.design.FileDifference.Detail;
import org.redress.design.FileDifference.Part;
import org.redress.engine.ElementNames;
import org.springframework.stereotype.Component;

/** Says what a change does in the reader's language: what is lost by it, and what is other in its files. */
@Component
class ChangeWords {
    /** What is lost, in words; {@code after} is null when it is gone. */
    record LossLine(Loss.Kind kind, String deadline, String situation, String before, String after) {}

    /** A file; {@code names} are those of its elements, as JSON for the script that draws it. */
    record FileLine(String path, String name, FileDifference.Way way, String names, List<PartLine> parts) {}

    /** A part of a file; {@code renamed} when it is called by what the change calls it. */
    record PartLine(
            String id, FileDifference.Way way, String type, String label, boolean renamed, List<Detail> details) {}

    /** Attributes that hold the id of another element. */
    private static final Set<String> ELEMENTS = Set.of("sourceRef", "targetRef", "default", "attachedToRef", "scope");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Names names;
    private final CodeWords codes;
    private final FormWords forms;
    private final TableWords tables;
    private final ElementNames elements;

    ChangeWords(Names names, CodeWords codes, FormWords forms, TableWords tables, ElementNames elements) {
        this.names = names;
        this.codes = codes;
        this.forms = forms;
        this.tables = tables;
        this.elements = elements;
    }

    LossLine loss(Loss loss, Locale language) {
        boolean limit = loss.kind() == Loss.Kind.HIGHER_LIMIT;
        return new LossLine(
                loss.kind(),
                what(loss, language),
                limit ? limit(loss.situation(), language) : where(loss.situation(), language),
                said(loss, loss.before(), language),
                loss.after().isEmpty() ? null : said(loss, loss.after(), language));
    }

    private String what(Loss loss, Locale language) {
        return switch (loss.kind()) {
            case HIGHER_LIMIT -> names.or("remedy." + loss.deadline(), loss.deadline(), language);
            case LESS_URGENT -> names.file(loss.deadline() + ".dmn", language);
            default -> names.deadline(loss.deadline(), language);
        };
    }

    /** The column of a limit with the conditions of its rule, whose own id says nothing. */
    private String limit(String situation, Locale language) {
        var parts = situation.split(": ", 2);
        var column = codes.name(parts[0].substring(parts[0].indexOf(' ') + 1), language);
        return parts.length == 1 ? column : column + " · " + tables.conditions(parts[1], language);
    }

    /** A diagram, an element of one, or a situation of a table; of an element also both. */
    private String where(String situation, Locale language) {
        if (situation.endsWith(".bpmn")) return names.file(situation, language);
        int at = situation.indexOf(".bpmn ");
        if (at < 0) return situation(situation, language);
        var path = situation.substring(0, at + ".bpmn".length());
        var parts = situation.substring(path.length() + 1).split(" ", 2);
        var place = names.file(path, language) + " · " + element(parts[0], language);
        return parts.length == 1 ? place : place + " · " + situation(parts[1], language);
    }

    private String said(Loss loss, String value, Locale language) {
        return switch (loss.kind()) {
            case NATURE -> codes.said("nature", value, language);
            case CALENDAR -> codes.said("calendar", value, language);
            case LATER_START -> codes.said("starts", value, language);
            case PAUSES -> codes.said("pausable", value, language);
            case UNHEEDED -> codes.said("missed", value, language);
            case LONGER -> codes.said("amount", value, language);
            case GONE, APPROVAL_GONE ->
                loss.situation().endsWith(".bpmn") ? places(value, language) : codes.said("amount", value, language);
            case APPROVER -> groups(value, language);
            case HIGHER_LIMIT -> codes.said("agentLimitMinor", value, language);
            case LESS_URGENT -> codes.said("urgency", value, language);
            case APPROVAL_WAY -> value.startsWith("$") || value.isEmpty() ? value : element(value, language);
        };
    }

    private String groups(String ids, Locale language) {
        return Arrays.stream(ids.split(","))
                .map(id -> names.group(id.strip(), language))
                .collect(Collectors.joining(", "));
    }

    private String places(String ids, Locale language) {
        return Arrays.stream(ids.split(" ")).map(id -> element(id, language)).collect(Collectors.joining(", "));
    }

    /** An element by its name, or by its id where it has none. */
    String element(String id, Locale language) {
        return names.element(id, elements.drawn().getOrDefault(id, id), language);
    }

    /** Inputs with the values in which it is lost; a dash stands for all that no rule names. */
    private String situation(String inputs, Locale language) {
        if (inputs.isEmpty()) return null;
        return Arrays.stream(inputs.split(", "))
                .map(input -> input.split(" ", 2))
                .map(input -> codes.name(input[0], language) + " " + values(input[0], input[1], language))
                .collect(Collectors.joining(" · "));
    }

    private String values(String input, String values, Locale language) {
        return Arrays.stream(values.split("\\|"))
                .map(value -> codes.said(input, value.equals("-") ? "OTHER" : value, language))
                .collect(Collectors.joining(names.of("sign.or", language)));
    }

    FileLine file(FileDifference file, Locale language) {
        var id = id(file.path());
        return new FileLine(
                file.path(),
                names.file(file.path(), language),
                file.way(),
                file.path().endsWith(".bpmn") ? json(id, language) : null,
                parts(file, language));
    }

    private List<PartLine> parts(FileDifference file, Locale language) {
        var called = file.parts().stream()
                .filter(part -> part.way() == FileDifference.Way.ADDED || renamed(part))
                .filter(part -> !part.label().isEmpty())
                .collect(Collectors.toMap(Part::id, Part::label));
        return file.parts().stream()
                .map(part -> part(file.path(), part, called, language))
                .toList();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private String json(String processId, Locale language) {
        try {
            return JSON.writeValueAsString(names.elements(processId, language));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Names of a diagram cannot be written", unwritable);
        }
    }

    private static boolean renamed(Part part) {
        return part.details().stream().map(Detail::what).anyMatch(what -> what.equals("name") || what.equals("label"));
    }

    /** {@code called} has the names that only the change gives, by id. */
    private PartLine part(String path, Part part, Map<String, String> called, Locale language) {
        boolean renamed = renamed(part);
        return new PartLine(
                part.id(),
                part.way(),
                names.or("part." + part.type(), part.type(), language),
                renamed ? part.label() : label(path, part, language),
                renamed,
                part.details().stream()
                        .map(detail -> part.type().equals("rule")
                                ? tables.detail(id(path), part.id(), detail, language)
                                : detail(detail, called, language))
                        .toList());
    }

    private String label(String path, Part part, Locale language) {
        return switch (part.type()) {
            case "input", "output" -> codes.name(part.label(), language);
            case "decision" -> names.table(part.id(), part.label(), language);
            case "rule" -> tables.rule(part, language);
            case "message" -> names.message(part.label(), language);
            default ->
                path.endsWith(".form")
                        ? forms.label(id(path), part.id(), part.label(), language)
                        : names.element(id(path), part.id(), part.label(), language);
        };
    }

    /** What an element says, by its attributes; another element that it leads to by that one's name. */
    private Detail detail(Detail detail, Map<String, String> called, Locale language) {
        var due = detail.what().endsWith(".timeDate");
        var what = names.or("says." + (due ? "timeDate" : detail.what()), detail.what(), language);
        if (!ELEMENTS.contains(detail.what())) return new Detail(what, detail.before(), detail.after());
        return new Detail(what, named(detail.before(), called, language), named(detail.after(), called, language));
    }

    private String named(String id, Map<String, String> called, Locale language) {
        return called.containsKey(id) ? called.get(id) : element(id, language);
    }
}

package org.redress.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Names of tasks, deadlines, stages and groups in the reader's language; the same thing has the same name everywhere. */
@Component
class Names {
    private final ResourceBundle chinese = ResourceBundle.getBundle("labels", Locale.SIMPLIFIED_CHINESE);
    private final Map<String, String> chineseById = chinese.keySet().stream()
            .collect(Collectors.toMap(
                    key -> key.substring(key.indexOf('.') + 1), chinese::getString, (first, second) -> first));
    private final MessageSource messages;

    Names(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The name of an element of a diagram; {@code drawn} is what the diagram itself says, in English. Tasks outside any
     * process stand there under {@code task}.
     */
    String element(String processId, String elementId, String drawn, Locale language) {
        if (!language.getLanguage().equals(Locale.CHINESE.getLanguage())) return drawn;
        try {
            return chinese.getString((processId == null ? "task" : processId) + "." + elementId);
        } catch (MissingResourceException untranslated) {
            return drawn;
        }
    }

    /** The name of an element of whatever diagram has it; {@code drawn} is its English one. */
    String element(String elementId, String drawn, Locale language) {
        if (!language.getLanguage().equals(Locale.CHINESE.getLanguage())) return drawn;
        return chineseById.getOrDefault(elementId, drawn);
    }

    /** The name of a decision table; {@code drawn} is what it is called in its file, in English. */
    String table(String id, String drawn, Locale language) {
        return element("decision", id, drawn, language);
    }

    /** What the diagram, table or form of a file is called; a form is called by the task that it belongs to. */
    public String file(String path, Locale language) {
        var id = StringUtils.stripFilenameExtension(StringUtils.getFilename(path));
        var drawn = StringUtils.capitalize(id.replace('-', ' '));
        if (path.endsWith(".dmn")) return table(id, drawn, language);
        if (!path.endsWith(".form")) return element(id, id, drawn, language);
        var words = Stream.of(id.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
        return element("Activity_" + words, drawn, language);
    }

    /** Chinese names of all elements of a diagram by element id; none for a reader of English, who reads the diagram. */
    Map<String, String> elements(String processId, Locale language) {
        if (!language.getLanguage().equals(Locale.CHINESE.getLanguage())) return Map.of();
        var prefix = processId + ".";
        return chinese.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), chinese::getString));
    }

    /** The name of a kind of deadline; one that a designer added is called by its own id. */
    public String deadline(String kind, Locale language) {
        return messages.getMessage("deadline." + kind, null, kind, language);
    }

    /** The words of a message; one that a designer added is called as the diagram has it. */
    String message(String name, Locale language) {
        return messages.getMessage("message." + name, null, name, language);
    }

    /** Every kind of deadline that has a name, by its id, in the order of the names. */
    Map<String, String> deadlines(Locale language) {
        var prefix = "deadline.";
        return ResourceBundle.getBundle("messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted(Comparator.comparing(kind -> deadline(kind, language)))
                .collect(Collectors.toMap(
                        kind -> kind, kind -> deadline(kind, language), (one, other) -> one, LinkedHashMap::new));
    }

    String stage(String stage, Locale language) {
        return stage == null ? "" : messages.getMessage("stage." + stage, null, stage, language);
    }

    public String group(String group, Locale language) {
        return group == null ? "" : messages.getMessage("group." + group, null, group, language);
    }

    /** What stands in a list instead of the subject of a case that is kept apart. */
    String keptApart(Locale language) {
        return messages.getMessage("case.kept-apart", null, language);
    }

    /** What a case is about, in a word: its type, or else what kind of case it is. */
    String about(String caseType, String kind, Locale language) {
        var key = caseType == null ? "kind." + kind : "type." + caseType;
        return messages.getMessage(key, null, key, language);
    }

    /** A topic of work outside; one that a designer added is called by its own id. */
    String topic(String topic, Locale language) {
        return messages.getMessage("topic." + topic, null, topic, language);
    }

    /** What somebody did, as the record calls it; an act without a name of its own is told by its code. */
    public String act(String action, Locale language) {
        return messages.getMessage("record." + action, null, action, language);
    }

    /** Who did something: the user id of a colleague, or the name of what acts by itself. */
    public String person(String id, Locale language) {
        return messages.getMessage("person." + id, null, id, language);
    }

    /** Why a remedy is allowed; the table's own word for it where that has no name. */
    public String advice(String advice, Locale language) {
        return advice == null ? "" : messages.getMessage("advice." + advice, null, advice, language);
    }

    /** The text of a key, or {@code other} where there is none. */
    public String or(String key, String other, Locale language) {
        return messages.getMessage(key, null, other, language);
    }

    String of(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}

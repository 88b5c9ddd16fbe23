package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every act that the record can hold has a name for people, and no name is left over. */
class RecordWordsTest {
    /** Acts that are put together of two parts, and what becomes of them. */
    private static final Map<String, List<String>> FAMILIES = Map.of(
            "ACTION_", List.of("ACTION_DONE", "ACTION_REFUSED", "ACTION_SENT", "ACTION_UNKNOWN"),
            "BLOCK_", List.of("BLOCK_CONFIRMED", "BLOCK_REFUSED"),
            "PUBLIC_", List.of("PUBLIC_REPLY_DRAFT", "PUBLIC_REPLY_POSTED", "PUBLIC_STATEMENT_POSTED"),
            "PUBLIC_REPLY_", List.of("PUBLIC_REPLY_POSTED", "PUBLIC_REPLY_REFUSED"),
            "REMEDY_", List.of("REMEDY_APPROVED", "REMEDY_REFUSED"),
            "_LETTER", List.of("AUTHORITY_LETTER", "PLATFORM_LETTER"));

    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:audit\\.record|audit\\.recordSystem|note|record|changed|reckon)\\(|(?:String|var) act(?:ion)? =");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern ACT =
            Pattern.compile("\"([A-Z_]*_[A-Z_]*|[A-Z]{5,})\"(?:\\s*\\)?\\s*:\\s*\"([A-Z_]+)\")?");

    @Test
    void everyActHasItsWordsAndNoWordsAreLeftOver() throws IOException {
        var names = TextsTest.texts("en").stringPropertyNames().stream()
                .filter(key -> key.startsWith("record."))
                .map(key -> key.substring("record.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).containsAll(acts());
        names.removeAll(literals());
        FAMILIES.values().forEach(names::removeAll);
        assertThat(names).as("left over").isEmpty();
    }

    private static Set<String> literals() throws IOException {
        return TextsTest.sources("src/main/java", ".java").stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> acts() throws IOException {
        var found = new TreeSet<String>();
        for (String source : TextsTest.sources("src/main/java", ".java"))
            if (source.contains("AuditTrail") || source.contains("DeadlineRecord"))
                for (String statement : source.split("[;{}]")) found.addAll(written(statement));
        assertThat(found).hasSizeGreaterThan(100).containsAll(FAMILIES.keySet());
        var acts = new TreeSet<>(found);
        acts.removeAll(FAMILIES.keySet());
        FAMILIES.values().forEach(acts::addAll);
        return acts;
    }

    /** The act that a statement writes down, or two when it chooses between them. */
    private static List<String> written(String statement) {
        var call = WRITES.matcher(statement);
        if (!call.find()) return List.of();
        var act = ACT.matcher(statement);
        if (!act.find(call.end())) return List.of();
        return act.group(2) == null ? List.of(act.group(1)) : List.of(act.group(1), act.group(2));
    }

    @Test
    void theSearchFindsActsHoweverTheyAreWritten() {
        assertThat(written("audit.record(number, who, \"AGREED\", Map.of())")).containsExactly("AGREED");
        assertThat(written("audit.recordSystem(who, \"SIGNED_IN\", x)")).containsExactly("SIGNED_IN");
        assertThat(written("record(who, shut ? \"ACCOUNT_SHUT\" : \"ACCOUNT_OPENED\", id)"))
                .containsExactly("ACCOUNT_SHUT", "ACCOUNT_OPENED");
        assertThat(written("letters.send(\"NOT_AN_ACT\")")).isEmpty();
    }
}

package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.common.Stage;

/** However a case stands or ends, its customer can read it. */
class SituationTest {
    private static final Pattern END =
            Pattern.compile("(?s)<bpmn:endEvent id=\"Event_(\\w+)\"[^>]*>(?:(?!</bpmn:endEvent>).)*?recordOutcome");

    private final ResourceBundle words = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    @Test
    void everyEndOfAComplaintOrReturnHasWords() throws IOException {
        for (String process : List.of("complaint", "return-exchange")) {
            var ends = ends(Files.readString(Path.of("processes", process + ".bpmn")));
            assertThat(ends).hasSizeGreaterThan(5).allSatisfy(end -> assertThat(
                            words.containsKey("portal.situation.CLOSED_" + end))
                    .as(end)
                    .isTrue());
        }
    }

    @Test
    void everyStageHasWords() {
        for (Stage stage : Stage.values())
            assertThat(words.containsKey("portal.situation." + stage))
                    .as("%s", stage)
                    .isTrue();
    }

    private static List<String> ends(String model) {
        var ends = new ArrayList<String>();
        var found = END.matcher(model);
        while (found.find())
            ends.add(found.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
        return ends;
    }
}

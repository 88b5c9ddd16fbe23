package org.redress.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.design.FileDifference.Detail;
import org.redress.design.FileDifference.Part;
import org.redress.design.FileDifference.Way;

/** What is added, changed, removed and only drawn elsewhere. */
class FileDifferenceTest {
    private static final String DEADLINES = "processes/decisions/deadlines.dmn";

    private final Map<String, byte[]> before = ModelFiles.good();
    private final Map<String, byte[]> after = ModelFiles.good();

    private FileDifference difference(String path) {
        return FileDifference.of(path, before.get(path), after.get(path));
    }

    @Test
    void anAttributeOfAnElementIsTold() {
        ModelFiles.edit(after, ModelFiles.COMPLAINT, "name=\"Tell quality\"", "name=\"Ask quality\"");

        assertThat(difference(ModelFiles.COMPLAINT).parts())
                .containsExactly(new Part(
                        "Activity_TellQuality",
                        "serviceTask",
                        "Ask quality",
                        Map.of(),
                        Way.CHANGED,
                        List.of(new Detail("name", "Tell quality", "Ask quality"))));
    }

    @Test
    void theTimerOfAnEventIsPartOfTheEvent() {
        ModelFiles.edit(after, ModelFiles.COMPLAINT, "due(execution, 'solution')", "due(execution, 'repair')");

        assertThat(difference(ModelFiles.COMPLAINT).parts()).singleElement().satisfies(part -> {
            assertThat(part.id()).isEqualTo("Event_SolutionOverdue");
            assertThat(part.details()).singleElement().satisfies(detail -> {
                assertThat(detail.what()).isEqualTo("timerEventDefinition.timeDate");
                assertThat(detail.after()).contains("'repair'");
            });
        });
    }

    @Test
    void whatIsOnlyDrawnElsewhereIsToldApart() {
        var file = "processes/complaint.bpmn";
        var shipped = ModelFiles.shipped();
        var moved = ModelFiles.shipped();
        ModelFiles.edit(moved, file, "<dc:Bounds x=\"", "<dc:Bounds x=\"1");

        assertThat(FileDifference.of(file, shipped.get(file), moved.get(file)).parts())
                .singleElement()
                .extracting(Part::way)
                .isEqualTo(Way.MOVED);
    }

    @Test
    void elementsThatCameAndWentAreTold() {
        ModelFiles.edit(after, ModelFiles.COMPLAINT, "id=\"Event_QualityTold\"", "id=\"Event_QualityAsked\"");

        assertThat(difference(ModelFiles.COMPLAINT).parts())
                .extracting(Part::id, Part::way)
                .contains(tuple("Event_QualityAsked", Way.ADDED), tuple("Event_QualityTold", Way.REMOVED));
    }

    @Test
    void aRuleSaysItsCellsByTheirColumns() {
        ModelFiles.edit(after, DEADLINES, "<text>\"BREACH\"</text>", "<text>\"COUNT\"</text>");

        assertThat(difference(DEADLINES).parts()).singleElement().satisfies(part -> {
            assertThat(part.id()).isEqualTo("Rule_refund-by-law");
            assertThat(part.type()).isEqualTo("rule");
            assertThat(part.situation()).containsExactly(Map.entry("deadline", "\"refund-by-law\""));
            assertThat(part.details()).containsExactly(new Detail("missed", "\"BREACH\"", "\"COUNT\""));
        });
    }

    @Test
    void aFieldOfAFormIsTold() {
        ModelFiles.edit(after, ModelFiles.FORM, "\"label\": \"Cause\"", "\"label\": \"Reason\"");

        assertThat(difference(ModelFiles.FORM).parts())
                .singleElement()
                .extracting(Part::details)
                .isEqualTo(List.of(new Detail("label", "Cause", "Reason")));
    }

    @Test
    void aNewFileIsAddedAsAWhole() {
        var path = ModelFiles.FORM;

        assertThat(FileDifference.of(path, null, after.get(path)).way()).isEqualTo(Way.ADDED);
    }
}

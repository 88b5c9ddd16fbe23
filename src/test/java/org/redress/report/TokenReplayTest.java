package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.redress.engine.DrawnModel;
import org.redress.engine.DrawnModel.Flow;
import org.redress.engine.DrawnModel.Node;
import org.redress.engine.FlowHistory.Step;

/** Which paths a diagram allows, and where the others leave it. */
class TokenReplayTest {
    private static final Instant BEGUN = Instant.parse("2026-03-02T08:00:00Z");
    private static final String RUN = "run";

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    TokenReplayTest() {
        node("start", "startEvent", null, true, false);
        for (String task : List.of("answer", "verify", "refund", "ship", "remind"))
            node(task, "userTask", null, false, false);
        node("which", "exclusiveGateway", null, false, false);
        node("split", "parallelGateway", null, false, false);
        node("join", "parallelGateway", null, false, false);
        node("overdue", "boundaryEvent", "answer", false, false);
        node("withdrawn", "subProcess", null, true, true);
        node("end", "endEvent", null, false, false);
        for (String pair : List.of(
                "start answer",
                "answer which",
                "which verify",
                "which end",
                "overdue remind",
                "verify split",
                "split refund",
                "split ship",
                "refund join",
                "ship join",
                "join end")) flow(pair.split(" ")[0], pair.split(" ")[1]);
    }

    private void node(String id, String type, String host, boolean entry, boolean cutting) {
        nodes.put(id, new Node(id, type, id, host, entry, cutting, null));
    }

    private void flow(String from, String to) {
        flows.add(new Flow(from + "-" + to, from, to, false));
    }

    /** Each step begins a minute after the one before and ends at once. */
    private TokenReplayTest walked(String... elements) {
        for (String element : elements) step(element, "v1", false);
        return this;
    }

    private void step(String element, String version, boolean cancelled) {
        var at = BEGUN.plusSeconds(60L * steps.size());
        var id = element + ":" + steps.size();
        steps.add(new Step(id, RUN, RUN, version, element, "x", null, null, null, at, at, cancelled));
    }

    private TokenReplay.Result replayed() {
        Function<String, DrawnModel> models = version -> new DrawnModel(version, "p", 1, nodes, flows);
        return TokenReplay.of(steps, true, models);
    }

    private static List<String> strange(TokenReplay.Result result) {
        return result.steps().stream()
                .filter(judged -> !judged.allowed())
                .map(judged -> judged.step().element())
                .toList();
    }

    private static List<String> left(TokenReplay.Result result) {
        return result.left().stream().map(Step::element).toList();
    }

    @Test
    void theWholePathIsAllowedAndEachStepKnowsItsFlow() {
        var result = walked("start", "answer", "which", "verify", "split", "refund", "ship", "join", "join", "end")
                .replayed();

        assertThat(strange(result)).isEmpty();
        assertThat(left(result)).isEmpty();
        assertThat(result.steps())
                .extracting(TokenReplay.Judged::flow)
                .containsSequence("which-verify", "verify-split");
    }

    @Test
    void anExclusiveGatewayGoesOneWayOnly() {
        var result = walked("start", "answer", "which", "end", "verify").replayed();

        assertThat(strange(result)).containsExactly("verify");
    }

    @Test
    void aStepThatNothingLeadsToAndOneThatWasLeftOutAreFound() {
        assertThat(strange(walked("start", "answer", "which", "refund").replayed()))
                .containsExactly("refund");
        steps.clear();
        assertThat(left(walked("start", "answer").replayed())).containsExactly("answer");
        steps.clear();
        assertThat(left(walked("start", "answer", "which", "verify", "split", "refund", "join")
                        .replayed()))
                .containsExactly("split");
    }

    @Test
    void aSecondTurnNeedsASecondWayThere() {
        assertThat(strange(walked("start", "answer", "answer").replayed())).containsExactly("answer");
        flow("verify", "answer");
        steps.clear();
        var again = walked("start", "answer", "which", "verify", "answer", "which", "end");
        assertThat(strange(again.replayed())).isEmpty();
    }

    @Test
    void anEventAtABorderNeedsItsHost() {
        assertThat(strange(walked("start", "overdue").replayed())).containsExactly("overdue");
        steps.clear();
        step("start", "v1", false);
        steps.add(new Step("a", RUN, RUN, "v1", "answer", "x", null, null, null, BEGUN, BEGUN.plusSeconds(999), false));
        walked("overdue", "remind");
        assertThat(strange(replayed())).isEmpty();
    }

    @Test
    void whatAnEventCutsOffIsNotLeftOut() {
        walked("start");
        step("answer", "v1", true);
        walked("withdrawn");
        assertThat(left(replayed())).isEmpty();
        assertThat(strange(replayed())).isEmpty();
    }

    @Test
    void afterAMigrationTheFlowsOfEitherVersionWillDo() {
        walked("start", "answer");
        step("which", "v2", false);
        step("end", "v2", false);
        var result = replayed();

        assertThat(result.migrated()).isTrue();
        assertThat(strange(result)).isEmpty();
    }

    @Test
    void aStepThatTheDiagramDoesNotKnowIsStrange() {
        assertThat(strange(walked("start", "answer", "elsewhere").replayed())).containsExactly("elsewhere");
    }
}

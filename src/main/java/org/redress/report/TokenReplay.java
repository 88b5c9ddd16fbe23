package org.redress.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.engine.DrawnModel;
import org.redress.engine.FlowHistory.Step;

/**
 * Walks the steps of one run over the flows of its diagram: a step that ends leaves tokens on the flows out of it, and
 * every step but an entry or an event at a border must take one that leads to it. Each step is judged by the version it
 * ran on; where a migration lies between two steps, the flows of either version will do.
 */
final class TokenReplay {
    /** Clocks of two nodes may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private static final String BODY = "#multiInstanceBody";

    /** A step, the flow by which it was reached (null for entries and borders), and whether the diagram allows it. */
    record Judged(Step step, String flow, boolean allowed) {}

    /** What the replay found; {@code left} are steps after which the diagram goes on and the case did not. */
    record Result(List<Judged> steps, List<Step> left, boolean migrated) {
        long allowed() {
            return steps.stream().filter(Judged::allowed).count();
        }
    }

    /** One or several flows that the end of a step opens; {@code open} shrinks as they are taken. */
    private static final class Token {
        private final Step from;
        private final boolean one;
        private final Set<String> open;
        private final Map<String, String> flowTo;
        private boolean used;

        Token(Step from, boolean one, Map<String, String> flowTo) {
            this.from = from;
            this.one = one;
            this.flowTo = flowTo;
            this.open = new LinkedHashSet<>(flowTo.keySet());
        }

        String take(String target) {
            used = true;
            if (one) open.clear();
            else open.remove(target);
            return flowTo.get(target);
        }
    }

    private final Function<String, DrawnModel> models;
    private final Map<String, Step> byId;
    private final Map<String, List<Step>> byScope;
    private final Map<String, List<Token>> tokens = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private final List<Step> all;

    private TokenReplay(List<Step> steps, Function<String, DrawnModel> models) {
        this.all = steps;
        this.models = models;
        this.byId = steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        this.byScope = steps.stream().collect(Collectors.groupingBy(Step::parentId));
    }

    /** Replays the steps of one run, given in the order in which they began; {@code completed} when it ended by itself. */
    static Result of(List<Step> steps, boolean completed, Function<String, DrawnModel> models) {
        var replay = new TokenReplay(steps, models);
        var judged = steps.stream().map(replay::judge).toList();
        boolean migrated = steps.stream().map(Step::definitionId).distinct().count() > 1;
        return new Result(judged, completed ? replay.left() : List.of(), migrated);
    }

    private Judged judge(Step step) {
        var flow = arrives(step);
        leave(step);
        return flow;
    }

    private Judged arrives(Step step) {
        var node = node(step).orElse(null);
        if (node == null) return new Judged(step, null, false);
        if (node.entry()) return new Judged(step, null, firstStart(step, node));
        if (isRepeated(step)) return new Judged(step, null, true);
        if (node.host() != null) return new Judged(step, null, hasHost(step, node.host()));
        var flow = taken(step);
        return new Judged(step, flow, flow != null);
    }

    /** A scope begins once; an event subprocess may begin as often as its event comes. */
    private boolean firstStart(Step step, DrawnModel.Node node) {
        if (!node.type().equals("startEvent")) return true;
        return siblings(step).stream()
                .filter(other -> node(other)
                        .filter(one -> one.type().equals("startEvent"))
                        .isPresent())
                .findFirst()
                .filter(first -> first.id().equals(step.id()))
                .isPresent();
    }

    /** One of the rounds of a step that is done for each of several things. */
    private boolean isRepeated(Step step) {
        var around = byId.get(step.parentId());
        return around != null && around.element().endsWith(BODY);
    }

    private boolean hasHost(Step step, String host) {
        return siblings(step).stream()
                .filter(other -> element(other).equals(host))
                .anyMatch(other -> !other.started().isAfter(step.started().plus(TOLERANCE))
                        && (other.ended() == null
                                || !other.ended().isBefore(step.started().minus(TOLERANCE))));
    }

    private String taken(Step step) {
        return tokens.getOrDefault(step.parentId(), List.of()).stream()
                .filter(token -> token.open.contains(element(step)))
                .filter(token -> !token.from.ended().isAfter(step.started().plus(TOLERANCE)))
                .findFirst()
                .map(token -> token.take(element(step)))
                .orElse(null);
    }

    private void leave(Step step) {
        var node = node(step).orElse(null);
        if (node == null || step.ended() == null || isRepeated(step)) return;
        // The engine counts the gateway as cancelled by the event that it waited for.
        if (step.cancelled() && !node.type().equals("eventBasedGateway")) return;
        if (node.type().equals("parallelGateway") && !isComplete(step)) return;
        var ways = ways(step);
        if (!ways.isEmpty())
            tokens.computeIfAbsent(step.parentId(), scope -> new ArrayList<>()).add(token(step, node, ways));
    }

    /** Each branch that reaches a parallel gateway is a step of its own; the last of them goes on. */
    private boolean isComplete(Step step) {
        int branches = Math.max(1, model(step).into(element(step)).size());
        return joined.merge(step.parentId() + " " + element(step), 1, Integer::sum) % branches == 0;
    }

    /** Flows out of a step by their targets, in its own version and in the others that this run was migrated to. */
    private Map<String, String> ways(Step step) {
        var ways = new HashMap<String, String>();
        all.stream()
                .map(Step::definitionId)
                .distinct()
                .flatMap(definition -> models.apply(definition).from(element(step)).stream())
                .forEach(flow -> ways.putIfAbsent(flow.target(), flow.id()));
        return ways;
    }

    private Token token(Step step, DrawnModel.Node node, Map<String, String> ways) {
        boolean one = Set.of("exclusiveGateway", "eventBasedGateway").contains(node.type());
        return new Token(step, one || ways.size() == 1, ways);
    }

    /** Steps whose way on was not walked, where nothing cut the way off. */
    private List<Step> left() {
        return tokens.entrySet().stream()
                .filter(scope -> !isCut(scope.getKey()))
                .flatMap(scope -> scope.getValue().stream())
                .filter(this::isOwed)
                .map(token -> token.from)
                .toList();
    }

    private boolean isOwed(Token token) {
        if (token.open.isEmpty()) return false;
        boolean chooses = model(token.from).from(element(token.from)).stream().anyMatch(DrawnModel.Flow::conditional)
                || node(token.from)
                        .filter(node -> node.type().equals("inclusiveGateway"))
                        .isPresent();
        return !(chooses && token.used);
    }

    private boolean isCut(String scope) {
        var around = byId.get(scope);
        if (around != null && around.cancelled()) return true;
        return byScope.getOrDefault(scope, List.of()).stream()
                .map(this::node)
                .flatMap(Optional::stream)
                .anyMatch(DrawnModel.Node::cutting);
    }

    private Collection<Step> siblings(Step step) {
        return byScope.getOrDefault(step.parentId(), List.of());
    }

    private DrawnModel model(Step step) {
        return models.apply(step.definitionId());
    }

    private Optional<DrawnModel.Node> node(Step step) {
        return Optional.ofNullable(model(step).nodes().get(element(step)));
    }

    static String element(Step step) {
        return step.element().replace(BODY, "");
    }
}

package org.redress.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.redress.deadline.Loss;

/**
 * What is lost when one set takes the place of another: a promise that gets longer, a case that is less urgent, an
 * obligation whose row disappears or whose timer is drawn no more, an approval that is not asked for as it was, a limit
 * of money that gets higher. Both sets have passed the model check.
 */
final class SetLosses {
    private static final String TABLE = "processes/decisions/" + DeadlineTable.NAME + ".dmn";

    private SetLosses() {}

    /** Empty when nothing is lost, or when there was nothing before. */
    static List<Loss> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        if (before.isEmpty()) return List.of();
        var old = ModelSet.read(before, new Findings());
        var young = ModelSet.read(after, new Findings());
        var losses = new ArrayList<Loss>();
        byte[] was = before.get(TABLE);
        byte[] will = after.get(TABLE);
        if (was != null && will != null && !Arrays.equals(was, will))
            losses.addAll(TableLosses.between(
                    was, will, List.of(old.tables().get(TABLE), young.tables().get(TABLE))));
        losses.addAll(unwatched(old, young, swapped(was, will, old, young)));
        losses.addAll(UrgencyLosses.between(before, after, old, young));
        losses.addAll(ApprovalLosses.between(old, young));
        byte[] limits = before.get(LimitTable.FILE);
        byte[] newLimits = after.get(LimitTable.FILE);
        if (limits != null && newLimits != null && !Arrays.equals(limits, newLimits))
            losses.addAll(LimitLosses.between(limits, newLimits));
        return losses;
    }

    /** Tells what is lost where an element minds the second row instead of the first. */
    private static BiFunction<String, String, List<Loss>> swapped(
            byte[] was, byte[] will, ModelSet old, ModelSet young) {
        if (was == null || will == null) return (before, after) -> List.of();
        var both = List.of(old.tables().get(TABLE), young.tables().get(TABLE));
        return (before, after) -> TableLosses.between(was, will, both, before, after);
    }

    /**
     * Fewer places of one process that mind an obligation, or none any more that minds a promise, or one that minds
     * another which keeps less.
     */
    private static List<Loss> unwatched(ModelSet old, ModelSet young, BiFunction<String, String, List<Loss>> swapped) {
        var rows = new DeadlineTable(old);
        var losses = new ArrayList<Loss>();
        old.processes().forEach(process -> {
            var now = young.process(process.id()).map(SetLosses::places).orElseGet(TreeMap::new);
            places(process).forEach((row, were) -> {
                var are = now.getOrDefault(row, List.of());
                boolean lost = rows.isObligation(row) ? are.size() < were.size() : are.isEmpty();
                if (lost && !rows.isWait(row)) losses.add(gone(process, row, were, are));
                else if (!rows.isWait(row))
                    were.stream()
                            .filter(element -> !are.contains(element))
                            .forEach(element -> losses.addAll(other(process, row, element, now, swapped)));
            });
        });
        return losses;
    }

    /** What the element minds now keeps less than what it minded before. */
    private static List<Loss> other(
            Node process,
            String row,
            String element,
            Map<String, List<String>> now,
            BiFunction<String, String, List<Loss>> swapped) {
        return now.entrySet().stream()
                .filter(place -> place.getValue().contains(element))
                .flatMap(place -> swapped.apply(row, place.getKey()).stream())
                .map(loss -> new Loss(
                        loss.kind(),
                        row,
                        String.join(" ", process.resource(), element, loss.situation())
                                .strip(),
                        loss.before(),
                        loss.after()))
                .toList();
    }

    private static Loss gone(Node process, String row, List<String> were, List<String> are) {
        var left = new ArrayList<>(were);
        are.forEach(left::remove);
        return new Loss(Loss.Kind.GONE, row, process.resource(), String.join(" ", left.isEmpty() ? were : left), "");
    }

    /** Ids of the elements that mind a row: events with its timer, and tasks that carry it as their own. */
    private static Map<String, List<String>> places(Node process) {
        Map<String, List<String>> places = new TreeMap<>();
        process.all("bpmn:timerEventDefinition").forEach(definition -> Timer.of(definition)
                .ifPresent(timer -> add(places, timer.row(), definition.parent().id())));
        process.all("bpmn:userTask").forEach(task -> properties(task).forEach(row -> add(places, row, task.id())));
        return places;
    }

    static Stream<String> properties(Node task) {
        return task.extensions("camunda:property")
                .filter(property -> property.attr("name").equals("deadline"))
                .map(property -> property.attr("value"));
    }

    private static void add(Map<String, List<String>> places, String row, String element) {
        places.computeIfAbsent(row, first -> new ArrayList<>()).add(element);
    }
}

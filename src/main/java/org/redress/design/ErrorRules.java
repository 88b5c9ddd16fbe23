package org.redress.design;

import java.util.stream.Stream;

/** An error that a diagram throws is caught around it; one that it catches is thrown by it, by a step or by a worker. */
final class ErrorRules implements RuleFamily {
    private final Catalogue catalogue;

    ErrorRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(ModelSet set, Findings findings) {
        set.elements("bpmn:errorEventDefinition").forEach(error -> {
            String code = code(error);
            boolean known = isThrown(error)
                    ? isCaughtAround(error.parent(), code)
                    : catalogue.errorCodes().contains(code) || isThrownBySame(error, code);
            if (!known) {
                findings.add(isThrown(error) ? Rule.ERROR_NOT_CAUGHT : Rule.ERROR_UNKNOWN, error, code);
            }
        });
    }

    private static String code(Node error) {
        return ModelSet.byId(error, error.attr("errorRef"))
                .map(found -> found.attr("errorCode"))
                .orElse("");
    }

    private static boolean isThrown(Node error) {
        return error.parent().is("bpmn:endEvent");
    }

    private static boolean isThrownBySame(Node error, String code) {
        return Flows.outermost(error).stream()
                .flatMap(process -> process.all("bpmn:errorEventDefinition"))
                .anyMatch(other -> isThrown(other) && code(other).equals(code));
    }

    private static boolean isCaughtAround(Node end, String code) {
        return Flows.around(end).stream()
                .flatMap(scope -> Stream.concat(onBoundary(scope), bySubprocess(scope)))
                .flatMap(catcher -> catcher.children("bpmn:errorEventDefinition"))
                .anyMatch(caught -> code(caught).equals(code));
    }

    private static Stream<Node> onBoundary(Node scope) {
        return Flows.boundaries(scope).stream();
    }

    private static Stream<Node> bySubprocess(Node scope) {
        return scope.children("bpmn:subProcess")
                .filter(Waits::isEventSubprocess)
                .flatMap(inner -> inner.children("bpmn:startEvent"));
    }
}

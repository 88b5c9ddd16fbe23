package org.redress.design;

import java.util.Map;
import java.util.Set;

/**
 * The expressions that models may contain: variables compared and combined, and calls of listed methods on listed beans.
 * A recursive descent over {@link Tokens}; what it does not know it refuses, naming the offending token.
 */
final class Expression {
    private static final Map<String, Set<String>> READABLE = Map.of(
            "execution", Set.of("processBusinessKey", "businessKey", "id", "currentActivityId"),
            "task", Set.of("id", "name", "assignee"),
            "decisionResult", Set.of());
    private static final Set<String> GETTERS = Set.of("getVariable", "getVariableLocal", "hasVariable");
    private static final Set<String> FORBIDDEN_NAMES =
            Set.of("class", "getClass", "processEngineServices", "processEngine");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");
    private static final int MAX_DEPTH = 20;

    private final Catalogue catalogue;
    private final Tokens tokens;
    private int depth;

    private Expression(Catalogue catalogue, Tokens tokens) {
        this.catalogue = catalogue;
        this.tokens = tokens;
    }

    /** Passes if the text between the braces is allowed. */
    static void check(String body, Catalogue catalogue) throws Tokens.Refused {
        Expression expression = new Expression(catalogue, Tokens.of(body));
        expression.choice();
        expression.tokens.end();
    }

    private void choice() throws Tokens.Refused {
        if (++depth > MAX_DEPTH) {
            throw tokens.refused();
        }
        condition();
        if (tokens.take("?")) {
            choice();
            tokens.require(":");
            choice();
        }
        depth--;
    }

    private void condition() throws Tokens.Refused {
        do {
            negation();
            if (tokens.takeAny(COMPARISONS)) {
                negation();
            }
        } while (tokens.takeAny(Set.of("&&", "||", "and", "or")));
    }

    private void negation() throws Tokens.Refused {
        while (tokens.takeAny(Set.of("!", "not", "empty", "-"))) {
            depth++;
        }
        operand();
        while (tokens.takeAny(Set.of("+", "-"))) {
            operand();
        }
    }

    private void operand() throws Tokens.Refused {
        if (tokens.take("(")) {
            choice();
            tokens.require(")");
        } else if (tokens.isName()) {
            named();
        } else {
            tokens.literal();
        }
        // Nothing may hang on a value: no member of a string, no index, no second call.
        if (tokens.is(".") || tokens.is("[") || tokens.is("(")) {
            throw tokens.refused();
        }
    }

    private void named() throws Tokens.Refused {
        String name = tokens.name();
        boolean bean = catalogue.expressionBeans().containsKey(name);
        if (tokens.take(".")) {
            member(name, bean);
        } else if (bean
                || catalogue.delegateBeans().containsKey(name)
                || READABLE.containsKey(name)
                || FORBIDDEN_NAMES.contains(name)) {
            throw tokens.refused(name);
        }
    }

    private void member(String name, boolean bean) throws Tokens.Refused {
        String member = tokens.isName() ? tokens.name() : "";
        boolean scope = READABLE.containsKey(name);
        if (bean && catalogue.expressionBeans().get(name).contains(member) || scope && GETTERS.contains(member)) {
            tokens.require("(");
            arguments();
        } else if (!READABLE.getOrDefault(name, Set.of()).contains(member)) {
            throw tokens.refused(name + "." + member);
        }
    }

    private void arguments() throws Tokens.Refused {
        if (tokens.take(")")) {
            return;
        }
        do {
            argument();
        } while (tokens.take(","));
        tokens.require(")");
    }

    // Listed beans may be handed the execution or the task itself; nothing else may get hold of them.
    private void argument() throws Tokens.Refused {
        for (String scope : READABLE.keySet()) {
            if (tokens.is(scope) && !tokens.nextIs(".")) {
                tokens.name();
                return;
            }
        }
        choice();
    }
}

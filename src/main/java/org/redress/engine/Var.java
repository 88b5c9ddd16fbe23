package org.redress.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its one declaration and type. Only ids, decisions, dates and counts: the value types below
 * leave no room for anything else.
 */
public record Var<T>(String name, Class<T> type) {
    public static Var<String> text(String name) {
        return new Var<>(name, String.class);
    }

    public static Var<Integer> number(String name) {
        return new Var<>(name, Integer.class);
    }

    public static Var<Long> amount(String name) {
        return new Var<>(name, Long.class);
    }

    public static Var<Boolean> flag(String name) {
        return new Var<>(name, Boolean.class);
    }

    /** The value, or null when the flow does not know it yet. */
    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public T in(VariableScope scope, T otherwise) {
        var value = in(scope);
        return value == null ? otherwise : value;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }
}

package org.redress.engine;

import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Stands before every other resolver and lets expressions read variables, call methods that a listed bean declares
 * itself, and read a few members of the execution; everything else ends the expression (CVE-2026-109432 and kin).
 */
class ExpressionGuard extends ELResolver {
    private static final Set<String> READABLE =
            Set.of("id", "name", "assignee", "processBusinessKey", "businessKey", "variable", "currentActivityId");
    private static final Set<String> CALLABLE = Set.of("getVariable", "getVariableLocal", "hasVariable");

    private final Predicate<Object> listed;

    ExpressionGuard(Predicate<Object> listed) {
        this.listed = listed;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null && !readable(base, property)) throw refused(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base != null && !callable(base, String.valueOf(method))) throw refused(base, method);
        return null;
    }

    private boolean readable(Object base, Object property) {
        if (base instanceof Map) return true;
        return base instanceof VariableScope && READABLE.contains(String.valueOf(property));
    }

    private boolean callable(Object base, String method) {
        if (base instanceof VariableScope) return CALLABLE.contains(method);
        return listed.test(base) && ownMethods(base).contains(method);
    }

    private static Set<String> ownMethods(Object bean) {
        return Arrays.stream(bean.getClass().getDeclaredMethods())
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toSet());
    }

    private static ProcessEngineException refused(Object base, Object member) {
        return new ProcessEngineException("An expression may not use '" + member + "' of "
                + base.getClass().getSimpleName());
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refused(base == null ? new Date(0) : base, property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}

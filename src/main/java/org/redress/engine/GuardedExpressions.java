package org.redress.engine;

import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions over the listed beans only, with {@link ExpressionGuard} before every other resolver. */
class GuardedExpressions extends JuelExpressionManager {
    private final Predicate<Object> callable;

    GuardedExpressions(ListedBeans listed) {
        this(listed, listed::lists);
    }

    /** With beans that come from elsewhere than the application, of which expressions may call these. */
    GuardedExpressions(Map<Object, Object> beans, Predicate<Object> callable) {
        super(beans);
        this.callable = callable;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ExpressionGuard(callable));
        resolvers.add(super.createElResolver());
        return resolvers;
    }
}

package org.redress.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Expressions over the listed beans only, with {@link ExpressionGuard} before every other resolver. */
class GuardedExpressions extends JuelExpressionManager {
    private final ListedBeans listed;

    GuardedExpressions(ListedBeans listed) {
        super(listed);
        this.listed = listed;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ExpressionGuard(listed));
        resolvers.add(super.createElResolver());
        return resolvers;
    }
}

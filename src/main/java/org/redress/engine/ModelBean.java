package org.redress.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that models may name in their expressions. Nothing else of the application is visible to them: the list of
 * these annotations is the whole surface that a process designer can reach.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ModelBean {
    /** The name used in the model, in camelCase of the element's label. */
    @AliasFor(annotation = Component.class)
    String value();
}

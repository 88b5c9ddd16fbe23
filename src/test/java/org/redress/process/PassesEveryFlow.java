package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tests of this class, taken together, pass every sequence flow of a process, or of one of its subprocesses;
 * the class fails with the names of those that were not passed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PassesEveryFlow.Check.class)
@interface PassesEveryFlow {
    String process();

    /** The subprocesses it is about; none for the whole process. */
    String[] within() default {};

    /** Subprocesses that have a class of their own. */
    String[] without() default {};

    /** Counts the flows passed, and starts each test with steps that do nothing. */
    class Check implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
        private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Check.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            ModelEngine.flows().forget();
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            ModelEngine.steps().forget();
            var counted = context.getParent().orElseThrow().getStore(SPACE);
            counted.put("tests", counted.getOrDefault("tests", Integer.class, 0) + 1);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            // One test run by itself says nothing about the class.
            if (context.getStore(SPACE).getOrDefault("tests", Integer.class, 0) < tests(context)) return;
            var wanted = context.getRequiredTestClass().getAnnotation(PassesEveryFlow.class);
            assertThat(ModelEngine.flows().missing(interest(wanted)))
                    .as("sequence flows that no test of this class passes")
                    .isEmpty();
        }

        private static long tests(ExtensionContext context) {
            return Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .count();
        }

        private static Predicate<FlowsPassed.Flow> interest(PassesEveryFlow wanted) {
            return flow -> flow.process().equals(wanted.process())
                    && (wanted.within().length == 0
                            || Arrays.stream(wanted.within()).anyMatch(flow.around()::contains))
                    && Arrays.stream(wanted.without()).noneMatch(flow.around()::contains);
        }
    }
}

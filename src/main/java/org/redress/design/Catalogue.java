package org.redress.design;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.engine.ModelBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What models may name: the beans behind steps and listeners, the beans whose methods expressions may call, and the
 * groups, messages, topics and error codes that exist. Beans that know a review are listed apart.
 */
public record Catalogue(
        Map<String, Set<Use>> delegateBeans,
        Map<String, Set<String>> expressionBeans,
        Set<String> groups,
        Set<String> messages,
        Set<String> topics,
        Set<String> errorCodes,
        Set<String> reviewBeans) {

    // The engine calls these itself beside every timer; a model that did would falsify deadlines.
    private static final Set<String> ENGINE_ONLY = Set.of("fired", "passOn", "ended");

    /** What the classes of this application offer: every {@link ModelBean}, found without starting anything. */
    public static Catalogue ofApplication() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
        return of(scan.findCandidateComponents("org.redress").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .collect(Collectors.toSet()));
    }

    static Catalogue of(Set<Class<?>> modelBeans) {
        Map<String, Set<Use>> delegates = new HashMap<>();
        Map<String, Set<String>> callable = new HashMap<>();
        for (Class<?> type : modelBeans) {
            String name = type.getAnnotation(ModelBean.class).value();
            Set<Use> uses = Use.of(type);
            if (!uses.isEmpty()) {
                delegates.put(name, uses);
            } else {
                callable.put(name, methods(type));
            }
        }
        return new Catalogue(
                delegates,
                callable,
                Vocabulary.GROUPS,
                Vocabulary.MESSAGES,
                Vocabulary.TOPICS,
                Vocabulary.ERRORS,
                ofReviews(modelBeans));
    }

    private static Set<String> ofReviews(Set<Class<?>> modelBeans) {
        return modelBeans.stream()
                .filter(type -> type.getPackageName().endsWith(".review"))
                .map(type -> type.getAnnotation(ModelBean.class).value())
                .collect(Collectors.toSet());
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !ENGINE_ONLY.contains(name))
                .collect(Collectors.toSet());
    }
}

package org.redress.desk;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation of the engine's own REST API, found by its annotations, with {@code x} for each part that varies. */
final class EngineResources {
    /** One verb at one path. */
    record Operation(String verb, String path) implements Comparable<Operation> {
        @Override
        public int compareTo(Operation other) {
            return (path + verb).compareTo(other.path + other.verb);
        }
    }

    private final Set<Operation> found = new TreeSet<>();

    private EngineResources() {}

    static Set<Operation> of(Set<Class<?>> roots) {
        var resources = new EngineResources();
        for (Class<?> root : roots)
            annotation(root, Path.class).ifPresent(path -> resources.walk(root, "/" + path.value(), new HashSet<>()));
        return resources.found;
    }

    private void walk(Class<?> type, String base, Set<Class<?>> above) {
        if (!above.add(type)) return;
        for (Method method : type.getMethods()) visit(method, base, new HashSet<>(above));
    }

    private void visit(Method method, String base, Set<Class<?>> above) {
        var path = annotated(method, Path.class).map(Path::value).orElse("");
        var here = joined(base, path);
        var verb = verb(method);
        if (verb.isPresent()) found.add(new Operation(verb.get(), "/engine-rest" + here));
        else if (!path.isEmpty()) walk(method.getReturnType(), here, above);
    }

    private static String joined(String base, String path) {
        var whole = ("/" + base + "/" + path).replaceAll("\\{[^/]*}", "x").replaceAll("/+", "/");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(one -> Arrays.stream(one.getAnnotations()))
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(one -> one != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotated(Method method, Class<A> type) {
        return declarations(method)
                .map(one -> one.getAnnotation(type))
                .filter(one -> one != null)
                .findFirst();
    }

    /** The method and what it implements: annotations stand on the interfaces. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass()).flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes())));
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> root, Class<A> type) {
        return types(root)
                .map(one -> one.getAnnotation(type))
                .filter(one -> one != null)
                .findFirst();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        if (type == null) return Stream.empty();
        return Stream.of(
                        Stream.<Class<?>>of(type),
                        Arrays.stream(type.getInterfaces()).flatMap(EngineResources::types),
                        types(type.getSuperclass()))
                .flatMap(one -> one);
    }
}

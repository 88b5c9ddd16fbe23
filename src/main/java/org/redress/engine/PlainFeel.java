package org.redress.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * FEEL whose constants, names and plain tests cost next to nothing; all else goes to the full engine. That one builds all
 * its functions anew for each cell: a table of sixty rows took 36 ms, of which this leaves less than one.
 */
final class PlainFeel implements FeelEngine {
    private static final int MOST_KEPT = 20_000;
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final FeelEngine full;
    private final Map<String, Optional<Function<VariableContext, Object>>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Optional<PlainTest>> tests = new ConcurrentHashMap<>();

    PlainFeel(FeelEngine full) {
        this.full = full;
    }

    /** Settings of the decision engine with this FEEL in them. */
    static DefaultDmnEngineConfiguration decisions() {
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(() -> new PlainFeel(new ScalaFeelEngineFactory().createInstance()));
        return decisions;
    }

    @Override
    @SuppressWarnings("unchecked") // the interface lets the caller name the type
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        var plain = kept(expressions, expression, PlainFeel::plain).map(known -> known.apply(variables));
        return plain.map(value -> (T) value).orElseGet(() -> full.evaluateSimpleExpression(expression, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
        var value = variables.containsVariable(input) ? variables.resolve(input).getValue() : null;
        return kept(tests, test, PlainTest::of)
                .filter(known -> known.knows(value))
                .map(known -> known.holds(value))
                .orElseGet(() -> full.evaluateSimpleUnaryTests(test, input, variables));
    }

    private static <V> Optional<V> kept(
            Map<String, Optional<V>> known, String text, Function<String, Optional<V>> read) {
        var value = known.get(text);
        if (value != null) return value;
        value = read.apply(text.strip());
        if (known.size() < MOST_KEPT) known.put(text, value);
        return value;
    }

    private static Optional<Function<VariableContext, Object>> plain(String text) {
        if (TEXT.matcher(text).matches()) return constant(text.substring(1, text.length() - 1));
        if (NUMBER.matcher(text).matches()) return constant(Long.valueOf(text));
        if (text.equals("true") || text.equals("false")) return constant(Boolean.valueOf(text));
        if (NAME.matcher(text).matches() && !text.equals("null"))
            return Optional.of(context -> variable(context, text));
        return Optional.empty();
    }

    private static Optional<Function<VariableContext, Object>> constant(Object value) {
        return Optional.of(context -> value);
    }

    /** Null, so that the full engine answers, unless the variable is there and its value needs no conversion. */
    private static Object variable(VariableContext context, String name) {
        var value = context.containsVariable(name) ? context.resolve(name).getValue() : null;
        if (value instanceof Integer number) return number.longValue();
        return value instanceof String || value instanceof Boolean || value instanceof Long ? value : null;
    }
}

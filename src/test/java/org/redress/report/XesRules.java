package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * What IEEE 1849 asks of an event log: the order of elements, the types of values, that prefixes are declared, and that
 * every trace and event has what the globals promise.
 */
final class XesRules {
    private static final Map<String, Consumer<String>> TYPES = Map.of(
            "string",
            value -> {},
            "id",
            value -> {},
            "date",
            OffsetDateTime::parse,
            "int",
            Long::parseLong,
            "float",
            Double::parseDouble,
            "boolean",
            value -> assertThat(value).isIn("true", "false"));

    private static final List<String> ORDER =
            List.of("extension", "global", "classifier", "attribute", "trace", "event");
    private static final String XML_NAME = "[\\p{L}_:][\\p{L}\\p{N}._:-]*";

    private XesRules() {}

    static void check(Element log) {
        assertThat(log.getNodeName()).isEqualTo("log");
        assertThat(log.getNamespaceURI()).isNull();
        assertThat(log.getAttribute("xes.version")).matches("[0-9]+(\\.[0-9]+)?");
        var prefixes = named(log, "extension").stream()
                .map(extension -> extension.getAttribute("prefix"))
                .collect(Collectors.toSet());
        ordered(log, prefixes);
        named(log, "classifier")
                .forEach(one -> assertThat(one.getAttribute("name")).matches("[A-Za-z_][\\w.-]*"));
        for (var trace : named(log, "trace")) {
            ordered(trace, prefixes);
            promised(log, "trace", trace);
            for (var event : named(trace, "event")) {
                ordered(event, prefixes);
                promised(log, "event", event);
            }
        }
    }

    /** The value of an attribute of this element itself. */
    static String value(Element parent, String key) {
        return children(parent).stream()
                .filter(child -> child.getAttribute("key").equals(key))
                .map(child -> child.getAttribute("value"))
                .findFirst()
                .orElse(null);
    }

    static List<Element> named(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getNodeName().equals(name))
                .toList();
    }

    private static void promised(Element log, String scope, Element one) {
        named(log, "global").stream()
                .filter(global -> global.getAttribute("scope").equals(scope))
                .flatMap(global -> children(global).stream())
                .forEach(key -> assertThat(value(one, key.getAttribute("key")))
                        .as(key.getAttribute("key"))
                        .isNotNull());
    }

    private static void ordered(Element parent, Set<String> prefixes) {
        int reached = 0;
        for (var child : children(parent)) {
            var name = child.getNodeName();
            if (TYPES.containsKey(name)) attribute(child, prefixes);
            int place = ORDER.indexOf(TYPES.containsKey(name) ? "attribute" : name);
            assertThat(place).as(name).isGreaterThanOrEqualTo(reached);
            reached = place;
        }
        var keys = children(parent).stream()
                .map(child -> child.getAttribute("key"))
                .filter(key -> !key.isEmpty())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static void attribute(Element one, Set<String> prefixes) {
        var key = one.getAttribute("key");
        assertThat(key).matches(XML_NAME);
        if (key.contains(":")) assertThat(prefixes).contains(key.substring(0, key.indexOf(':')));
        assertThat(one.hasAttribute("value")).isTrue();
        TYPES.get(one.getNodeName()).accept(one.getAttribute("value"));
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element) children.add(element);
        return children;
    }
}

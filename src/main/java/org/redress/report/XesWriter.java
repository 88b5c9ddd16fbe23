package org.redress.report;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the elements of an event log. They are in no namespace, as the schema of IEEE 1849-2016 has them; keys are XML
 * names without a colon unless an extension declares them.
 */
final class XesWriter {
    private static final String[][] EXTENSIONS = {
        {"Concept", "concept"},
        {"Lifecycle", "lifecycle"},
        {"Organizational", "org"},
        {"Time", "time"},
        {"Identity", "identity"}
    };

    private static final String[][] CLASSIFIERS = {
        {"Activity", "concept:name"},
        {"ActivityAndTransition", "concept:name lifecycle:transition"},
        {"Act", "act"},
        {"Resource", "org:resource"}
    };

    private final XMLStreamWriter xml;

    XesWriter(OutputStream out) throws XMLStreamException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new LineEndsAsReferences(text));
    }

    void begin(PackScope scope) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        for (var extension : EXTENSIONS) extension(extension[0], extension[1]);
        globals();
        for (var classifier : CLASSIFIERS) classifier(classifier[0], classifier[1]);
        attribute("concept:name", "Redress");
        attribute("lifecycle:model", "standard");
        attribute("language", scope.language().toLanguageTag());
        if (scope.from() != null) attribute("from", scope.from());
        if (scope.until() != null) attribute("until", scope.until());
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    /** What every trace and every event has, with what stands for it in a log that lacks it. */
    private void globals() throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        for (var key : new String[] {"concept:name", "kind", "stage"}) attribute(key, "unknown");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        for (var key : new String[] {"concept:name", "lifecycle:transition", "org:resource", "org:role", "act"})
            attribute(key, "unknown");
        attribute("time:timestamp", Instant.EPOCH);
        id("unknown");
        attribute("recordNumber", 0L);
        attribute("recordHash", "unknown");
        xml.writeEndElement();
    }

    /** A case with everything that the table of cases says of it. */
    void beginTrace(Map<String, Object> file) throws XMLStreamException {
        xml.writeStartElement("trace");
        attribute("concept:name", file.get("number"));
        for (var column : PackColumns.CASES) attribute(column.name(), column.of(file));
    }

    void event(PackAct act, PackLanguage words) throws XMLStreamException {
        var entry = act.entry();
        xml.writeStartElement("event");
        attribute("concept:name", act.name(words));
        attribute("lifecycle:transition", act.transition());
        attribute("org:resource", act.resource());
        attribute("org:role", entry.whoKind());
        attribute("time:timestamp", entry.at());
        id(entry.id());
        attribute("act", entry.action());
        attribute("recordNumber", entry.seq());
        attribute("recordHash", entry.hash());
        values("before.", act.before());
        values("after.", act.after());
        xml.writeEndElement();
    }

    private void values(String prefix, Map<String, Object> values) throws XMLStreamException {
        for (var value : values.entrySet())
            attribute(prefix + value.getKey().replaceAll("[^\\w.-]", "_"), value.getValue());
    }

    void endTrace() throws XMLStreamException {
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void id(String value) throws XMLStreamException {
        attribute("id", "identity:id", value);
    }

    private void attribute(String key, Object value) throws XMLStreamException {
        if (value != null) attribute(type(value), key, value.toString());
    }

    private static String type(Object value) {
        if (value instanceof Instant) return "date";
        if (value instanceof Boolean) return "boolean";
        if (value instanceof BigDecimal) return "float";
        return value instanceof Number ? "int" : "string";
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", PackText.valid(value));
    }
}

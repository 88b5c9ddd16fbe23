package org.redress.design;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads BPMN and DMN without DTDs, entities or anything outside the file. */
final class XmlReader {
    static final int MAX_ELEMENTS = 20_000;
    static final int MAX_DEPTH = 60;

    private static final String DECISIONS = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    // No prefix stands for two namespaces of one kind of file: an attribute of the one would hide that of the other.
    private static final Map<String, String> DIAGRAM = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi",
            "http://www.omg.org/spec/DD/20100524/DC", "dc",
            "http://www.omg.org/spec/DD/20100524/DI", "di",
            "http://camunda.org/schema/1.0/bpmn", "camunda",
            "http://camunda.org/schema/modeler/1.0", "modeler",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi");
    private static final Map<String, String> TABLE = Map.of(
            DECISIONS,
            "dmn",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "dmndi",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "dc",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "di",
            "http://camunda.org/schema/1.0/dmn",
            "camunda",
            "http://camunda.org/schema/modeler/1.0",
            "modeler",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "biodi",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi");

    private final String resource;
    private final XMLStreamReader xml;
    private Map<String, String> prefixes;
    private Node root;
    private Node current;
    private int elements;
    private int depth;

    private XmlReader(String resource, XMLStreamReader xml) {
        this.resource = resource;
        this.xml = xml;
    }

    /** The file's tree. */
    static Node read(String resource, byte[] bytes) throws Unreadable {
        requireUtf8(bytes);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new XmlReader(resource, factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).tree();
        } catch (XMLStreamException e) {
            throw new Unreadable(
                    Rule.NOT_XML, e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    // The engine reads the file with its own parser: another encoding could show it another document. Wide characters
    // without a mark at the beginning are UTF-8 with a zero beside each letter.
    static void requireUtf8(byte[] bytes) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (text.chars().anyMatch(letter -> letter == 0)) throw new Unreadable(Rule.NOT_UTF8, 0);
        } catch (CharacterCodingException e) {
            throw new Unreadable(Rule.NOT_UTF8, 0);
        }
    }

    private Node tree() throws XMLStreamException, Unreadable {
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw new Unreadable(Rule.NOT_UTF8, 1);
        }
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open();
                case XMLStreamConstants.END_ELEMENT -> close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw new Unreadable(Rule.DOCTYPE, line());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw new Unreadable(Rule.INSTRUCTION, line());
                default -> {}
            }
        }
        return root;
    }

    private void open() throws Unreadable {
        if (++elements > MAX_ELEMENTS || ++depth > MAX_DEPTH) {
            throw new Unreadable(Rule.TOO_MANY_ELEMENTS, line());
        }
        if (root == null) prefixes = DECISIONS.equals(xml.getNamespaceURI()) ? TABLE : DIAGRAM;
        Node node = new Node(resource, name(xml.getNamespaceURI(), xml.getLocalName()), current, line());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = name(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i));
            node.attributes().put(attribute, xml.getAttributeValue(i));
        }
        root = root == null ? node : root;
        current = node;
    }

    private void close() {
        depth--;
        current = current.parent();
    }

    private void text() {
        if (current != null) {
            current.append(xml.getText());
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private String name(String namespace, String local) {
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        String prefix = prefixes.get(namespace);
        return prefix == null ? "{" + namespace + "}" + local : prefix + ":" + local;
    }
}

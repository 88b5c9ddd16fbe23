package org.redress.design;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads a form strictly: no key twice, no deep nesting, nothing behind the object. */
final class FormReader {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxStringLength(20_000)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormReader() {}

    static JsonNode read(byte[] bytes) throws Unreadable {
        XmlReader.requireUtf8(bytes);
        try {
            JsonNode form = JSON.readTree(bytes);
            if (form != null && form.isObject()) {
                return form;
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw unreadable(e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw unreadable(0);
        }
        throw unreadable(1);
    }

    private static Unreadable unreadable(int line) {
        return new Unreadable(Rule.NOT_JSON, line);
    }
}

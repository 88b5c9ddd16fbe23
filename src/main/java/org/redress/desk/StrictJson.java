package org.redress.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.function.Predicate;

/** Reading of JSON from strangers: at most 100 levels deep, names of 1,000 and texts of a million characters. */
final class StrictJson {
    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(1_000_000)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .build();

    private StrictJson() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /** True if a key anywhere in the text fits, also if the text breaks off later; throws if it breaks off before. */
    static boolean hasKey(byte[] text, Predicate<String> fits) throws IOException {
        try (var parser = MAPPER.getFactory().createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken())
                if (token == JsonToken.FIELD_NAME && fits.test(parser.currentName())) return true;
            return false;
        }
    }
}

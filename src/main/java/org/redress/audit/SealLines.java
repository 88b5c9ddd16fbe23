package org.redress.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Seals as lines of JSON, in the witness file and in exports alike. */
final class SealLines {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** A seal as it is written. */
    private record Line(
            long seal,
            String at,
            String prev,
            boolean complete,
            String key,
            List<LinePart> chains,
            String hash,
            String signature) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record LinePart(String chain, Long first, Long last, List<String> hashes, String digest) {}

    private SealLines() {}

    static String write(Seal seal) {
        var line = new Line(
                seal.number(),
                seal.at().toString(),
                Hashes.hex(seal.prevHash()),
                seal.complete(),
                seal.keyId(),
                seal.parts().stream().map(SealLines::line).toList(),
                Hashes.hex(seal.hash()),
                Base64.getEncoder().encodeToString(seal.signature()));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A seal is plain text and numbers", impossible);
        }
    }

    /** The seal of a line; {@link IllegalArgumentException} if the line is none. */
    static Seal read(String text) {
        try {
            var line = StrictJson.MAPPER.readValue(text, Line.class);
            if (line.seal() < 1 || line.seal() >= Integer.MAX_VALUE || line.key() == null)
                throw new IllegalArgumentException("Not the number and key of a seal");
            return new Seal(
                    line.seal(),
                    Instant.parse(line.at()),
                    Hashes.parse(line.prev()),
                    line.complete(),
                    line.key(),
                    line.chains().stream().map(SealLines::part).toList(),
                    Hashes.parse(line.hash()),
                    Base64.getDecoder().decode(line.signature()));
        } catch (JsonProcessingException | RuntimeException broken) {
            throw new IllegalArgumentException("Not the line of a seal", broken);
        }
    }

    private static LinePart line(SealPart part) {
        if (part.chain() == null) return new LinePart(null, null, null, null, Hashes.hex(part.digest()));
        var hashes = new ArrayList<String>();
        for (int place = 0; place * Hashes.SIZE < part.hashes().length; place++)
            hashes.add(Hashes.hexAt(part.hashes(), place));
        return new LinePart(part.chain(), part.first(), part.last(), hashes, null);
    }

    private static SealPart part(LinePart part) {
        if (part.chain() == null) return SealPart.hidden(Hashes.parse(part.digest()));
        var hashes = new ByteArrayOutputStream(part.hashes().size() * Hashes.SIZE);
        for (var hash : part.hashes()) hashes.writeBytes(Hashes.parse(hash));
        var read = SealPart.of(part.chain(), part.first(), hashes.toByteArray());
        if (read.last() != part.last()) throw new IllegalArgumentException("Numbers and hashes differ in count");
        return read;
    }
}

package org.redress.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Writes an export line by line: head, keys, seals, entries, end. */
final class ExportLines {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

    /** The first line; {@code chains} or the two times say what was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(int export, String at, Set<String> chains, String from, String to) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Key(String key, String publicKey, String since) {}

    /** An entry, each value as the text that was hashed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Entry(
            String chain,
            long seq,
            String id,
            String at,
            String who,
            String whoKind,
            String action,
            String oldValues,
            String newValues,
            String prevHash,
            String hash) {}

    /** The last line, by which a download that broke off is told from a whole one. */
    record End(boolean end, long seals, long entries) {}

    private final OutputStream out;

    ExportLines(OutputStream out) {
        this.out = out;
    }

    void head(ExportScope scope, Instant at) throws IOException {
        line(new Head(1, at.toString(), scope.chains(), text(scope.from()), text(scope.to())));
    }

    void key(Seals.Key key) throws IOException {
        line(new Key(
                key.id(),
                Base64.getEncoder().encodeToString(key.publicKey()),
                key.since().toString()));
    }

    void seal(Seal seal) throws IOException {
        line(SealLines.write(seal));
    }

    void entry(AuditEntry entry) throws IOException {
        line(new Entry(
                entry.chain(),
                entry.seq(),
                entry.id().toString(),
                entry.at().toString(),
                entry.who(),
                entry.whoKind(),
                entry.action(),
                entry.oldValues(),
                entry.newValues(),
                Hashes.hex(entry.prevHash()),
                Hashes.hex(entry.hash())));
    }

    void end(long seals, long entries) throws IOException {
        line(new End(true, seals, entries));
    }

    private void line(Object value) throws IOException {
        line(JSON.writeValueAsString(value));
    }

    private void line(String json) throws IOException {
        out.write(Hashes.utf8(json));
        out.write('\n');
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}

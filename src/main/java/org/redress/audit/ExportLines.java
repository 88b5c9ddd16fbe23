package org.redress.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Writes an export line by line: head, keys, seals, entries, end. */
final class ExportLines {
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();
    private static final int FORM = 1;
    private static final int SHOWN = 5;
    private static final int LAST_YEAR = 9999;
    /** Numbers can be reckoned with up to here. */
    private static final long LAST = Long.MAX_VALUE / 2;

    /** The first line; {@code chains} or the two times say what was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(int export, String at, Set<String> chains, String from, String to) {
        /** Itself, if it says when it was made and a period that has two ends or none. */
        Head checked() {
            if (at == null || (from == null) != (to == null)) throw new IllegalArgumentException("not a whole head");
            if (export != FORM)
                throw new IllegalArgumentException("it is of form " + export + ", and this program reads form " + FORM);
            for (var time : from == null ? List.of(at) : List.of(at, from, to)) parsed(time);
            return this;
        }

        Instant made() {
            return Instant.parse(at);
        }

        /** What was asked for, in words. */
        String about() {
            if (chains != null) return chains.size() > SHOWN ? chains.size() + " chains" : String.join(", ", chains);
            return from == null ? "all chains" : "the chains with entries sealed from " + from + " to " + to;
        }

        private static void parsed(String time) {
            try {
                int year = Instant.parse(time).atOffset(ZoneOffset.UTC).getYear();
                if (year < 1 || year > LAST_YEAR) throw new DateTimeException("Nobody exported then");
            } catch (DateTimeException unreadable) {
                throw new IllegalArgumentException("its head names no time: " + time, unreadable);
            }
        }
    }

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
            String hash) {
        /** Itself, if every value is there and can be what it is called. */
        Entry checked() {
            boolean whole = Stream.of(chain, id, at, who, whoKind, action, oldValues, newValues, prevHash, hash)
                    .noneMatch(Objects::isNull);
            if (!whole || seq < 1 || seq > LAST || !isHash(prevHash) || !isHash(hash) || !isText())
                throw new IllegalArgumentException("Not a whole entry");
            return this;
        }

        /** Half a character has no bytes: all of them would be hashed alike, and one could be put for another. */
        private boolean isText() {
            return Stream.of(chain, id, at, who, whoKind, action, oldValues, newValues)
                    .allMatch(Hashes::hasBytes);
        }

        private static boolean isHash(String text) {
            return Hashes.parse(text).length == Hashes.SIZE;
        }
    }

    /** The last line, by which a download that broke off is told from a whole one. */
    record End(boolean end, long seals, long entries) {}

    private final OutputStream out;

    ExportLines(OutputStream out) {
        this.out = out;
    }

    void head(ExportScope scope, Instant at) throws IOException {
        line(new Head(FORM, at.toString(), scope.chains(), text(scope.from()), text(scope.to())));
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

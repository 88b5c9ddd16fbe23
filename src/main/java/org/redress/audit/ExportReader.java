package org.redress.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Path;

/** Reads an export line by line; each line tells by its first word what it is. */
final class ExportReader implements AutoCloseable {
    private static final ObjectReader HEAD = StrictJson.MAPPER.readerFor(ExportLines.Head.class);
    private static final ObjectReader KEY = StrictJson.MAPPER.readerFor(ExportLines.Key.class);
    private static final ObjectReader ENTRY = StrictJson.MAPPER.readerFor(ExportLines.Entry.class);
    private static final ObjectReader END = StrictJson.MAPPER.readerFor(ExportLines.End.class);

    private final TextLines lines;
    private String line;

    ExportReader(Path file) throws IOException {
        lines = new TextLines(file);
        next();
    }

    /** The number of the line that is looked at. */
    long number() {
        return lines.number();
    }

    void next() throws IOException {
        line = lines.next();
    }

    boolean done() {
        return line == null;
    }

    boolean isKey() {
        return line.startsWith("{\"key\":");
    }

    boolean isEntry() {
        return line.startsWith("{\"chain\":");
    }

    boolean isEnd() {
        return line.startsWith("{\"end\":");
    }

    Seal seal() {
        return SealLines.read(line);
    }

    /** A key proves nothing here, but must be one. */
    void key() {
        read(KEY);
    }

    ExportLines.Head head() {
        if (done()) throw new IllegalArgumentException("The export is empty");
        if (line.equals(TextLines.NO_TEXT))
            throw new IllegalArgumentException("The export is no text in UTF-8: it is damaged, or packed");
        try {
            return this.<ExportLines.Head>read(HEAD).checked();
        } catch (IllegalArgumentException foreign) {
            throw new IllegalArgumentException("The export does not begin as one: " + foreign.getMessage(), foreign);
        }
    }

    ExportLines.Entry entry() {
        return this.<ExportLines.Entry>read(ENTRY).checked();
    }

    ExportLines.End end() {
        return read(END);
    }

    private <T> T read(ObjectReader reader) {
        try {
            T value = reader.readValue(line);
            if (value == null) throw new IllegalArgumentException("not a line of an export");
            return value;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not a line of an export", broken);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

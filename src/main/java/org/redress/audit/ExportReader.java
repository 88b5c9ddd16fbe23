package org.redress.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads an export line by line; each line tells by its first word what it is. */
final class ExportReader implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader HEAD = JSON.readerFor(ExportLines.Head.class);
    private static final ObjectReader ENTRY = JSON.readerFor(ExportLines.Entry.class);
    private static final ObjectReader END = JSON.readerFor(ExportLines.End.class);

    private final BufferedReader lines;
    private String line;
    private long number;

    ExportReader(Path file) throws IOException {
        lines = new BufferedReader(Files.newBufferedReader(file), 1 << 16);
        next();
    }

    /** The number of the line that is looked at. */
    long number() {
        return number;
    }

    void next() throws IOException {
        line = lines.readLine();
        number++;
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

    ExportLines.Head head() {
        return this.<ExportLines.Head>read(HEAD).checked();
    }

    ExportLines.Entry entry() {
        return this.<ExportLines.Entry>read(ENTRY).checked();
    }

    ExportLines.End end() {
        return read(END);
    }

    private <T> T read(ObjectReader reader) {
        if (line == null) throw new IllegalArgumentException("The file is empty");
        try {
            T value = reader.readValue(line);
            if (value == null) throw new IllegalArgumentException("Not a line of an export");
            return value;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a line of an export", broken);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

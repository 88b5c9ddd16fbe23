package org.redress.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes tabs and line ends as references. The XML writer leaves them in attributes as they are, where every reader takes
 * them for blanks; a document without indentation has them nowhere else.
 */
final class LineEndsAsReferences extends FilterWriter {
    LineEndsAsReferences(Writer out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        if (one == '\t' || one == '\n' || one == '\r') out.write("&#" + one + ";");
        else out.write(one);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) write(text[at]);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int at = from; at < from + length; at++) write(text.charAt(at));
    }
}

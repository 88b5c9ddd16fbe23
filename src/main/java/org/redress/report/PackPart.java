package org.redress.report;

import java.io.IOException;
import java.io.OutputStream;

/** One file of an evidence pack; writes as it reads, so that ten thousand cases need no more memory than one. */
public interface PackPart {
    /** Name of the file inside the pack, such as `cases.csv`. */
    String name();

    /** Writes the file for the cases of the scope; never closes the stream. */
    void write(PackScope scope, OutputStream out) throws IOException;
}

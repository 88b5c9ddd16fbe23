package org.redress.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The models, tables and forms that came with this release, whether or not they are in force. */
@Component
public class Release {
    /** By relative path, such as {@code processes/complaint.bpmn}. */
    public Map<String, byte[]> files() {
        try {
            return ShippedSet.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The files of this release cannot be read", e);
        }
    }
}

package org.redress.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * The program that plays one set, in a JVM of its own because an engine's clock is one for a whole JVM. It reads its
 * script from standard input, tells on standard output how far it is, and ends with what came of it.
 */
public final class Rehearsing {
    static final String PROGRESS = "progress ";
    static final String RESULT = "result ";
    /** The exit code when the engine cannot read the set. */
    static final int SET_REFUSED = 4;

    static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Rehearsing() {}

    /** The exit code; whatever else writes to standard output is sent to the other one. */
    public static int run(InputStream in, PrintStream out) {
        System.setOut(System.err);
        try {
            var script = JSON.readValue(in, Script.class);
            out.println(RESULT + JSON.writeValueAsString(played(script, out)));
            return out.checkError() ? 1 : 0;
        } catch (IOException unreadable) {
            System.err.println("The script cannot be read: " + unreadable.getMessage());
            return 2;
        } catch (ProcessEngineException refused) {
            System.err.println(refused.getMessage());
            return SET_REFUSED;
        }
    }

    private static Result played(Script script, PrintStream out) {
        Schema.fill(script.link());
        try {
            return new Play(script).run(new Teller(out));
        } finally {
            Schema.empty(script.link());
        }
    }

    /** Says once a second how many cases have come; who started it knows by that that it lives. */
    private static final class Teller implements LongConsumer {
        private static final long EVERY = 1_000_000_000L;
        private final PrintStream out;
        private long last = System.nanoTime();

        Teller(PrintStream out) {
            this.out = out;
        }

        @Override
        public void accept(long come) {
            if (System.nanoTime() - last < EVERY) return;
            last = System.nanoTime();
            out.println(PROGRESS + come);
            if (out.checkError()) throw new IllegalStateException("Nobody listens any more");
        }
    }

    static byte[] bytes(Script script) throws IOException {
        return JSON.writeValueAsString(script).getBytes(StandardCharsets.UTF_8);
    }
}

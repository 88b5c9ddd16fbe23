package org.redress.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.redress.common.Reckonable;

/** Reads the times of JSON as before, and refuses at their field those that nobody can reckon with. */
final class ReckonableTimes extends SimpleModule {
    private static final long serialVersionUID = 1;

    ReckonableTimes() {
        addDeserializer(Instant.class, new Within<>(Instant.class, InstantDeserializer.INSTANT, Reckonable::time));
        addDeserializer(
                LocalDate.class, new Within<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Reckonable::day));
    }

    private static final class Within<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final JsonDeserializer<T> reads;
        private final transient UnaryOperator<T> within;

        Within(Class<T> type, JsonDeserializer<T> reads, UnaryOperator<T> within) {
            super(type);
            this.reads = reads;
            this.within = within;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                var read = reads.deserialize(json, context);
                return read == null ? null : within.apply(read);
            } catch (DateTimeException | ArithmeticException outOfReach) {
                throw InvalidFormatException.from(json, outOfReach.getMessage(), json.getText(), handledType());
            }
        }
    }
}

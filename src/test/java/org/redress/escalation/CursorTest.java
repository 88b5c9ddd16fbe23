package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.Refusal;

class CursorTest {
    @Test
    void comesBackAsItWentOut() {
        for (var cursor : new Cursor[] {new Cursor(Given.NOW, UUID.randomUUID()), new Cursor(null, UUID.randomUUID())})
            assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void refusesWhatNoPageGave() {
        for (var foreign : new String[] {"x", "%%%", "MjAyNg", "LSB4"})
            assertThatThrownBy(() -> Cursor.of(foreign)).isInstanceOf(Refusal.class);
    }
}

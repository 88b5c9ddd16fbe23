package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Servers that are too old are refused in one sentence. */
class DatabaseAgeTest {
    @Test
    void olderServersAreRefusedByTheirVersion() {
        assertThatThrownBy(() -> DatabaseAge.check(15, "15.18 (Debian)"))
                .hasMessage("Redress needs PostgreSQL 17 or newer, and this server is 15.18 (Debian).");
        assertThatCode(() -> DatabaseAge.check(17, "17.10")).doesNotThrowAnyException();
        assertThatCode(() -> DatabaseAge.check(18, "18.1")).doesNotThrowAnyException();
    }
}

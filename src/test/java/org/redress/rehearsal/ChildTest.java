package org.redress.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The program that plays a set, as the product starts it. */
class ChildTest {
    @Test
    void theSameSeedGivesTheSameResultAndNothingStaysBehind() throws Exception {
        var files = ShippedFiles.all();
        var database = new RehearsalDatabase();
        var first = CompletableFuture.supplyAsync(() -> database.play("rehearsal_one", files, 60));
        var second = CompletableFuture.supplyAsync(() -> database.play("rehearsal_two", files, 60));

        assertThat(first.get().failures()).isEmpty();
        assertThat(first.get()).isEqualTo(second.get());
        assertThat(first.get().cases()).isEqualTo(60);
        assertThat(first.get().closed()).isGreaterThan(50);
        assertThat(first.get().outcomes()).containsKeys("RESOLVED_ACCEPTED", "INQUIRY_ANSWERED", "CUSTOMER_TOLD");
        assertThat(database.tables()).as("tables left behind").isZero();
    }

    @Test
    void whatIsEndedByForceLeavesNothingBehind() throws Exception {
        var database = new RehearsalDatabase();
        var child = database.begin("rehearsal_ended", ShippedFiles.all(), 400);
        var result = CompletableFuture.supplyAsync(() -> catchThrowable(() -> child.result(come -> {})));
        Awaitility.await().until(() -> database.tables() > 0);

        child.close();

        assertThat(result.get()).isInstanceOf(IOException.class);
        assertThat(database.tables()).as("tables left behind").isZero();
    }

    @Test
    void aSetThatTheEngineCannotReadIsToldApart() {
        var files = Map.of("processes/bad.bpmn", "<no diagram");

        var broke = catchThrowableOfType(
                IllegalStateException.class, () -> new RehearsalDatabase().play("rehearsal_bad", files, 1));

        assertThat(BrokeOff.failure(broke.getCause())).isEqualTo(Rehearsal.Failure.SET_REFUSED);
        assertThat(broke.getCause()).hasMessageContaining("bad.bpmn");
    }
}

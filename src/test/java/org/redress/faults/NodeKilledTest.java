package org.redress.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.TestDatabase;

/** Two nodes share the work; one is killed in the middle; every breach is escalated once, every refund paid once. */
class NodeKilledTest {
    @Test
    void killedNodeLosesAndDoublesNothing() throws Exception {
        survives(40, 0, "--camunda.bpm.job-execution.lock-time-in-millis=10000");
    }

    @Test
    @Tag("faults")
    void killedNodeAmongThreeHundredCases() throws Exception {
        survives(150, 75);
    }

    private static void survives(int breaches, int refunds, String... settings) throws Exception {
        var database = TestDatabase.fresh();
        try (var first = Node.launch(database.url(), settings);
                var second = Node.launch(database.url(), settings);
                var people = new People(first.ready().shop())) {
            second.ready();
            var shop = BusyShop.open(people, new Books(database.owner()), breaches, refunds);
            shop.waitForTheMiddle();
            second.kill();
            shop.assertNothingLostOrDoubled();
        }
    }
}

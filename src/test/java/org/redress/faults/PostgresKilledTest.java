package org.redress.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The database is killed while promises are missed, refunds are paid and complaints come in. The node is left alone:
 * when the database is back, every breach has one escalation, every refund was paid once, every complaint is there.
 */
class PostgresKilledTest {
    @Test
    @Tag("faults")
    void killedDatabaseAmongThreeHundredCases() throws Exception {
        survives(150, 75);
    }

    private static void survives(int breaches, int refunds) throws Exception {
        try (var postgres = MortalPostgres.start();
                var node = Node.start(postgres.url());
                var people = new People(node.shop())) {
            var shop = BusyShop.open(people, new Books(postgres.owner()), breaches, refunds);
            shop.waitForTheMiddle();
            postgres.kill();
            Outage.assertSaidEverywhere(node.shop());
            postgres.startAgain();
            shop.assertNothingLostOrDoubled();
        }
    }
}

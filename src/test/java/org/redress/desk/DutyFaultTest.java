package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.Accounts;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One call that cannot be told silences no other, and is told once it can be. */
class DutyFaultTest extends StoryApp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcTemplate owner = new JdbcTemplate(DATABASE.owner());
    private final String person = "fault-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Accounts accounts;

    private String poisoned;
    private String other;

    @BeforeEach
    void escalateTwo() {
        poisoned = escalated();
        other = escalated();
        await().atMost(PATIENCE).until(() -> calls(poisoned) + calls(other) == 0);
        accounts.create(person, "Ann", "redress-demo-2026", Set.of("supervisors"));
        accounts.changeMail(person, person + "@shop.example");
        owner.execute("create function redress.refuse_letter() returns trigger language plpgsql as "
                + "$$ begin raise exception 'this letter cannot be kept'; end $$");
        owner.execute("create trigger refuse_letter before insert on redress.letter for each row when "
                + "(new.case_number = '" + poisoned + "') execute function redress.refuse_letter()");
    }

    @AfterEach
    void heal() {
        owner.execute("drop function if exists redress.refuse_letter() cascade");
        accounts.changeMail(person, null);
        owner.update("delete from redress.duty_call where level_id in (" + LEVELS + ")", poisoned);
    }

    private static final String LEVELS = "select l.id from redress.escalation_level l"
            + " join redress.escalation e on e.id = l.escalation_id where e.case_number = ?";

    private String escalated() {
        var number = shop().complaint("Nobody answers");
        shop().post("agent", "/api/cases/" + number + "/escalate", Map.of("reason", "She asks for help."));
        return number;
    }

    private int calls(String number) {
        return owner.queryForObject(
                "select count(*) from redress.duty_call where level_id in (" + LEVELS + ")", Integer.class, number);
    }

    /** Both again, in one statement, so that they come together. */
    private void callAgain() {
        owner.update(
                "insert into redress.duty_call (level_id, offered_at) select id, now() from ((" + LEVELS
                        + ") union all (" + LEVELS + ")) both_levels",
                poisoned,
                other);
    }

    @Test
    void theOthersAreToldAndTheFailingOneIsTriedAgain() {
        callAgain();

        await().atMost(PATIENCE).until(() -> told().contains(other) && calls(other) == 0);
        await().atMost(PATIENCE).until(() -> put(poisoned));
        assertThat(told()).doesNotContain(poisoned);

        owner.execute("drop function redress.refuse_letter() cascade");
        owner.update("update redress.duty_call set next_try = now() where level_id in (" + LEVELS + ")", poisoned);
        await().atMost(PATIENCE).until(() -> told().contains(poisoned) && calls(poisoned) == 0);
        assertThat(told()).containsOnlyOnce(other);
    }

    /** Whether the call of this case waits for a later try. */
    private boolean put(String number) {
        return owner.queryForObject(
                "select exists (select from redress.duty_call where next_try > now() and level_id in (" + LEVELS + "))",
                Boolean.class,
                number);
    }

    /** The cases of which this person was told. */
    private List<String> told() {
        return owner.queryForList(
                "select l.case_number from redress.outbox o join redress.letter l on l.id = o.letter_id"
                        + " where o.address = ? and l.template = 'duty-notice'",
                String.class,
                person + "@shop.example");
    }
}

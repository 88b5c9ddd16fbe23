package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EscalationStory
class EscalationPageTest {
    private static final List<EscalationState> UNDECIDED = List.of(EscalationState.OPEN, EscalationState.CLAIMED);

    @Autowired
    EscalationStage stage;

    @Autowired
    EscalationClaims claims;

    @Autowired
    EscalationDesk desk;

    @Autowired
    JdbcClient sql;

    @Test
    void pagesShowEachOnceInTheOrderOfDueTimes() {
        for (int i = 0; i < 7; i++) stage.fire(stage.running(), "Event_FirstResponseOverdue");
        var seen = new ArrayList<UUID>();
        var cursor = Cursor.of(null);
        do {
            var page = desk.page(UNDECIDED, List.of(1, 2, 3), cursor, 3);
            page.items().forEach(item -> seen.add(item.id()));
            cursor = page.next() == null ? null : Cursor.of(page.next());
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .isEqualTo(sql.sql("select id from redress.escalation where state in ('OPEN', 'CLAIMED')"
                                + " order by due, id")
                        .query(UUID.class)
                        .list());
    }

    @Test
    void anItemTellsWhatRunsOutAndWhatIsLeft() {
        var number = stage.running();
        stage.fire(number, "Event_FirstResponseOverdue");
        var id = stage.column(number, "id", UUID.class);
        claims.claim(id, Person.staff("supervisor"));
        var item = desk.one(id);
        assertThat(item.state()).isEqualTo(EscalationState.CLAIMED);
        assertThat(item.claimedBy()).isEqualTo("supervisor");
        assertThat(item.decisionDue()).isNotNull();
        assertThat(item.deadline().kind()).isEqualTo("first-response");
        assertThat(item.deadline().nature()).isEqualTo("PROMISE");
        assertThat(item.subject().group()).isEqualTo("agents");
        assertThat(item.handover().left())
                .extracting(HandoverCard.Work::activity)
                .containsExactly("Activity_FirstResponse");
    }

    @Test
    void theListIsReadFromItsIndex() {
        sql.sql("insert into redress.case_file (number, kind, process_id, received_at, start_next) values"
                        + " ('C-2020-000001', 'COMPLAINT', 'parent-case', now(), now()) on conflict do nothing")
                .update();
        sql.sql("insert into redress.escalation (id, case_number, round, asked_by, asking_group, obligation, urgency,"
                        + " reason, first_level, level, wanted_level, state, due, raised_at, closed_at)"
                        + " select gen_random_uuid(), 'C-2020-000001', 1, 'agent', 'agents', false, 'LOW',"
                        + " 'PERSON', 1, 1 + n % 3, 3, 'DECIDED', now() + n * interval '1 s', now(), now()"
                        + " from generate_series(1, 20000) n")
                .update();
        sql.sql("analyze redress.escalation").update();
        var plan = String.join(
                "\n",
                sql.sql("explain select id from redress.escalation where state = 'DECIDED' and level = 2"
                                + " and (due, id) > (now(), '00000000-0000-0000-0000-000000000000')"
                                + " order by due, id limit 20")
                        .query(String.class)
                        .list());
        assertThat(plan)
                .contains("escalation_by_due")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }
}

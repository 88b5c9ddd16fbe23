package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.common.CaseNumber;
import org.redress.common.Refusal;
import org.redress.engine.DeployedModels;
import org.redress.engine.FlowHistory;
import org.redress.report.HeatMap.Heat;
import org.redress.story.StoryApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a heat map and a conformance check say of cases that went a known way. */
class HeatMapTest extends StoryApp {
    @Autowired
    private HeatMaps heat;

    @Autowired
    private Conformances conformances;

    @Autowired
    private FlowHistory history;

    @Autowired
    private DeployedModels models;

    @Autowired
    private JdbcTemplate sql;

    /** The version that new complaints run on, which another story may have deployed. */
    private ProcessWindow today() {
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var newest = models.versions().stream()
                .filter(one -> one.processId().equals("complaint"))
                .findFirst()
                .orElseThrow();
        return new ProcessWindow("complaint", newest.version(), day.minusDays(1), day.plusDays(1));
    }

    private Heat firstResponse() {
        return heat.of(today()).elements().stream()
                .filter(one -> one.element().equals("Activity_FirstResponse"))
                .findFirst()
                .orElseGet(() -> new Heat("Activity_FirstResponse", "userTask", "", 0, 0, 0, 0, 0));
    }

    /** Filed, missed, answered and closed as a question. */
    private String closed() {
        var number = shop().complaint("Which tea is it that is counted?");
        shop().task(number, "Activity_FirstResponse");
        shop().fire(number, "Event_FirstResponseOverdue");
        shop().complete(
                        "agent",
                        number,
                        "Activity_FirstResponse",
                        Map.of("kind", "INQUIRY", "answer", "Dear Li Wei, it is a green tea of this spring."));
        return number;
    }

    @Test
    void passagesAndBreachesOfAnElementAreCountedWhereTheyAreDrawn() {
        var before = firstResponse();
        closed();
        var after = firstResponse();

        assertThat(after.passes()).isGreaterThan(before.passes());
        assertThat(after.breaches()).isGreaterThan(before.breaches());
        assertThat(after.meanMs()).isPositive();
        assertThat(after.type()).isEqualTo("userTask");
    }

    @Test
    void aRunThatWasTamperedWithIsTheOneThatDoesNotFit() {
        var straight = closed();
        var bent = closed();
        var run = history.runs(CaseNumber.of(bent)).get(0);
        sql.update(
                "insert into public.act_hi_actinst (id_, parent_act_inst_id_, proc_def_id_, proc_inst_id_, execution_id_,"
                        + " act_id_, act_type_, start_time_, end_time_, duration_, act_inst_state_) values"
                        + " (?, ?, ?, ?, ?, 'Activity_MergeCases', 'serviceTask', now(), now(), 0, 0)",
                "Activity_MergeCases:" + UUID.randomUUID(),
                run.instanceId(),
                run.definitionId(),
                run.instanceId(),
                run.instanceId());
        var found = conformances.of(today());

        assertThat(found.runs()).isGreaterThanOrEqualTo(2);
        assertThat(found.fitness()).isLessThan(1);
        assertThat(found.strays())
                .noneMatch(stray -> stray.number().equals(straight))
                .anySatisfy(stray -> {
                    assertThat(stray.number()).isEqualTo(bent);
                    assertThat(stray.element()).isEqualTo("Activity_MergeCases");
                    assertThat(stray.kind()).isEqualTo("OFF_MODEL");
                });
    }

    @Test
    void onlyVersionsThatExistAndPeriodsOfAYearAreShown() {
        var day = LocalDate.of(2026, 3, 2);
        assertThatThrownBy(() -> heat.of(new ProcessWindow("complaint", 999, day, day)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new ProcessWindow("complaint", 1, day, day.plusDays(400)))
                .isInstanceOf(Refusal.class);
        assertThat(heat.of(new ProcessWindow("complaint", 1, day.minusYears(20), day.minusYears(20)))
                        .elements())
                .isEmpty();
        assertThat(shop().get("auditor", "/api/audit/processes").body().size()).isGreaterThan(8);
        assertThat(shop().get("agent", "/api/audit/processes").status()).isEqualTo(403);
    }
}

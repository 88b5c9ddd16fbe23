package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the engine gave up is one task of the administrators within a minute, and doing it lets the engine try again. */
class RepairStoryTest extends StoryApp {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final JdbcTemplate sql = new JdbcTemplate(DATABASE.owner());

    @Test
    void aFailedJobBecomesARepairTask() {
        var shop = shop();
        var number = shop.complaint("The cup arrived broken.");
        var job = job(shop, number);
        var place = sql.queryForObject("select handler_cfg_ from act_ru_job where id_ = ?", String.class, job);
        lead(job, "Event_ThatIsNowhere");

        var task = Awaitility.await()
                .atMost(A_MINUTE)
                .until(() -> shop.task(number, "Activity_Repair"), found -> !found.isEmpty());
        assertThat(sql.queryForObject("select retries_ from act_ru_job where id_ = ?", Integer.class, job))
                .isZero();
        sql.update("update act_ru_job set handler_cfg_ = ? where id_ = ?", place, job);
        var done =
                shop.post("admin", "/api/tasks/" + task + "/complete", Map.of("variables", Map.of("note", "Mended.")));
        assertThat(done.status()).isEqualTo(204);
        shop.task(number, "Activity_DecideEscalation");
    }

    /** Breaks the job, as a diagram would that lost an element; it is due, and this is its last try. */
    private void lead(String job, String nowhere) {
        sql.update(
                "update act_ru_job set handler_cfg_ = ?, duedate_ = now(), retries_ = 1, exception_msg_ = 'before'"
                        + " where id_ = ?",
                nowhere,
                job);
    }

    private static String job(Shop shop, String number) {
        var instance = shop.get("admin", "/engine-rest/process-instance?businessKey=" + number)
                .body()
                .path(0)
                .path("id")
                .asText();
        return shop.get("admin", "/engine-rest/job?activityId=Event_FirstResponseOverdue&processInstanceId=" + instance)
                .body()
                .path(0)
                .path("id")
                .asText();
    }
}

package org.redress.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the engine gave up is one task of the administrators, and doing it lets the engine try again. */
class RepairStoryTest extends StoryApp {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void aFailedJobBecomesARepairTask() {
        var shop = shop();
        var number = shop.complaint("The cup arrived broken.");
        var job = job(shop, number);
        assertThat(shop.put("admin", "/engine-rest/job/" + job + "/retries", Map.of("retries", 0))
                        .status())
                .isEqualTo(204);

        var task = shop.task(number, "Activity_Repair");
        var done =
                shop.post("admin", "/api/tasks/" + task + "/complete", Map.of("variables", Map.of("note", "Mended.")));
        assertThat(done.status()).isEqualTo(204);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> shop.get("admin", "/engine-rest/job?jobId=" + job)
                                .body()
                                .path(0)
                                .path("retries")
                                .asInt(),
                        retries -> retries == 1);
    }

    private static String job(Shop shop, String number) {
        var instance = shop.get("admin", "/engine-rest/process-instance?businessKey=" + number)
                .body()
                .path(0)
                .path("id")
                .asText();
        return shop.get("admin", "/engine-rest/job?processInstanceId=" + instance)
                .body()
                .path(0)
                .path("id")
                .asText();
    }
}

package org.redress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom work can be handed to. */
@RestController
@Tag(name = "Colleagues", description = "Who works here, with what they hold and who is away")
class ColleagueApi {
    /** Somebody who can take work; {@code awayUntil} (UTC) is null for whoever is on duty. */
    record AtWork(String id, String name, List<String> groups, int tasks, int late, Instant awayUntil) {
        static AtWork of(Colleague one) {
            return new AtWork(
                    one.id(), one.name(), List.of(one.groups().split(",")), one.tasks(), one.late(), one.awayUntil());
        }
    }

    record AllAtWork(List<AtWork> items) {}

    private final Board board;
    private final Clock clock;

    ColleagueApi(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @Operation(operationId = "listColleagues", summary = "Everybody who can take work, with their load and absence")
    @GetMapping("/api/colleagues")
    AllAtWork list() {
        return new AllAtWork(board.load(clock.instant()).stream()
                .filter(one -> !one.shut())
                .map(AtWork::of)
                .toList());
    }
}

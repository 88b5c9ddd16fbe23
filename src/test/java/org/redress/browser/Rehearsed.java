package org.redress.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.TestDatabase;
import org.redress.common.Ids;
import org.redress.deadline.Nature;
import org.redress.rehearsal.Result;
import org.redress.story.Shop;
import org.springframework.jdbc.core.JdbcTemplate;

/** A rehearsal that is over, as it is stored: playing one takes a minute, looking at its page does not need that. */
final class Rehearsed {
    private static final String STORE = "insert into redress.rehearsal (id, draft_id, title, changed, state, source,"
            + " cases, days, seed, started_by, started_at, ended_at, seen_at, result_now, result_draft) values (?, ?::uuid,"
            + " '二十分钟 Twenty minutes', '{processes/decisions/deadlines.dmn,processes/late-order.bpmn}', 'DONE',"
            + " 'GENERATED', 1000, 30, 1, 'designer', now(), now(), now(), ?::jsonb, ?::jsonb)";

    private Rehearsed() {}

    /** The address of its page. */
    static String page(TestDatabase database, Shop shop) {
        var draft = shop.post("designer", "/api/designs/drafts", Map.of("title", "Rehearsed"))
                .body()
                .path("id")
                .asText();
        UUID id = Ids.next();
        new JdbcTemplate(database.owner()).update(STORE, id, draft, json(31, 0), json(14, 212));
        shop.post("designer", "/api/designs/drafts/" + draft + "/putting-away", Map.of());
        return "/desk/design/rehearsals/" + id;
    }

    private static String json(long missed, long approvals) {
        var kinds = Map.of(
                "first-response", new Result.Kind(Nature.PROMISE, 1000, 1000 - missed, missed, 0),
                "late-notice", new Result.Kind(Nature.OBLIGATION, 212, 212, 0, 0),
                "customer-answer", new Result.Kind(Nature.WAIT, 90, 60, 30, 0));
        var works = List.of(
                new Result.Work(
                        "complaint", "Activity_FirstResponse", "Give first response", "userTask", 1000, 1000, 540, 420),
                new Result.Work("late-order", "Activity_NameDelay", "Name delay", "userTask", 212, 212, 900, 300),
                new Result.Work(
                        "late-order",
                        "Activity_ApproveNotice",
                        "Approve notice",
                        "userTask",
                        approvals,
                        approvals,
                        700,
                        60));
        var result = new Result(
                1000,
                982,
                kinds,
                Map.of(1, missed),
                Map.of("TAKE_OVER", missed),
                approvals,
                Map.of("RESOLVED_ACCEPTED", 982L),
                Map.of("REFUND", new Result.Remedy(310, 4_900_000)),
                works,
                0,
                List.of());
        try {
            return new ObjectMapper().writeValueAsString(result);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}

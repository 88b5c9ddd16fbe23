package org.redress.escalation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.common.CaseNumber;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Escalations over REST: what runs out first, claim, release, decide, and the agent's call for help. */
@RestController
@Tag(
        name = "Escalations",
        description = "Missed promises and calls for help, as tasks that a supervisor claims and decides")
@RequestMapping("/api")
class EscalationApi {
    private static final int MOST = 100;
    private static final List<EscalationState> UNDECIDED = List.of(EscalationState.OPEN, EscalationState.CLAIMED);
    private static final List<Integer> ALL_LEVELS = List.of(1, 2, 3);

    /** Body of a decision; the amount in minor units of the case's currency. */
    record DecisionBody(Outcome outcome, String reason, Instant until, String assignee, Long amountMinor) {
        Decision decision() {
            return new Decision(outcome, reason, until, assignee, amountMinor);
        }
    }

    /** Body of a call for help; level 1 when left out. */
    record CallBody(String reason, Integer level) {}

    private final EscalationDesk desk;
    private final EscalationClaims claims;
    private final HelpCall calls;

    EscalationApi(EscalationDesk desk, EscalationClaims claims, HelpCall calls) {
        this.desk = desk;
        this.claims = claims;
        this.calls = calls;
    }

    /** A page in the order of what runs out first; without a state, all that is undecided. */
    @Operation(
            operationId = "listEscalations",
            summary = "Escalations, what runs out first; without a state all that are undecided")
    @GetMapping("/escalations")
    EscalationPage page(
            @RequestParam(required = false) Integer level,
            @RequestParam(required = false) EscalationState state,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > MOST) throw new Refusal("page-size", 422, null, MOST);
        if (level != null && !ALL_LEVELS.contains(level)) throw new Refusal("unknown-level", 422, null, Levels.TOP);
        var states = state == null ? UNDECIDED : List.of(state);
        return desk.page(states, level == null ? ALL_LEVELS : List.of(level), Cursor.of(cursor), limit);
    }

    @Operation(operationId = "showEscalation", summary = "One escalation with its handover card")
    @GetMapping("/escalations/{id}")
    EscalationView one(@PathVariable UUID id) {
        return desk.one(id);
    }

    @Operation(operationId = "claimEscalation", summary = "Claim an escalation; the clock of its decision starts")
    @PostMapping("/escalations/{id}/claim")
    EscalationView claim(@PathVariable UUID id, Person who) {
        claims.claim(id, who);
        return desk.one(id);
    }

    @Operation(operationId = "releaseEscalation", summary = "Put a claimed escalation back")
    @PostMapping("/escalations/{id}/release")
    EscalationView release(@PathVariable UUID id, Person who) {
        claims.release(id, who);
        return desk.one(id);
    }

    @Operation(operationId = "decideEscalation", summary = "Decide an escalation; the decision takes effect at once")
    @PostMapping("/escalations/{id}/decision")
    EscalationView decide(@PathVariable UUID id, @RequestBody DecisionBody body, Person who) {
        claims.decide(id, who, body.decision());
        return desk.one(id);
    }

    /** An agent's call for help; answers with the group's open escalation, this one or an earlier. */
    @Operation(operationId = "callForHelp", summary = "Call for a supervisor")
    @PostMapping("/cases/{number}/escalate")
    EscalationView call(@PathVariable String number, @RequestBody CallBody body, Person who) {
        var id = calls.call(CaseNumber.of(number), who, body.reason(), body.level() == null ? 1 : body.level());
        return desk.one(id);
    }
}

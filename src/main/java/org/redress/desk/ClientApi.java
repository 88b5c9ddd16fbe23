package org.redress.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.AuditTrail;
import org.redress.common.Ids;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs that may call the API: an administrator makes their tokens and takes them back. */
@RestController
@Tag(name = "Clients", description = "Programs that may call this API")
@RequestMapping("/api/clients")
class ClientApi {
    /** What an administrator says about a new client; groups beside the right to file complaints may be none. */
    record NewClient(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}")
            String name,

            Set<Group> groups) {}

    /** A client as it is shown; the token appears once, in the answer to its making. */
    record Shown(UUID id, String name, List<String> groups, Instant createdAt, Instant revokedAt, String token) {
        static Shown of(Client client, String token) {
            return new Shown(
                    client.id(), client.name(), client.groups(), client.createdAt(), client.revokedAt(), token);
        }
    }

    private final ClientTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;

    ClientApi(ClientTokens tokens, AuditTrail audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(operationId = "listClients", summary = "All clients, without their tokens")
    @GetMapping
    Map<String, Object> list() {
        return Map.of(
                "items",
                tokens.all().stream().map(client -> Shown.of(client, null)).toList());
    }

    @Operation(operationId = "makeClient", summary = "Make a client; the answer shows its token once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Shown make(Person who, @Valid @RequestBody NewClient wanted) {
        var groups = wanted.groups() == null ? Set.<Group>of() : wanted.groups();
        // A program that could make accounts and tokens would outlive every person who is asked to leave.
        if (groups.contains(Group.ADMINISTRATORS) || groups.contains(Group.CLIENTS))
            throw new Refusal("client-group", 400, "/groups");
        var ids = String.join(
                ",",
                groups.stream().map(Group::id).sorted(Comparator.naturalOrder()).toList());
        var client = new Client(Ids.next(), wanted.name(), ids, clock.instant(), who.id(), null);
        var token = TokenHash.newToken();
        tokens.add(client, TokenHash.of(token));
        audit.recordSystem(who, "CLIENT_MADE", Map.of("client", client.id(), "groups", ids));
        return Shown.of(client, token);
    }

    @Operation(operationId = "revokeClient", summary = "Take the token of a client back")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void revoke(Person who, @PathVariable UUID id) {
        if (!tokens.revoke(id, clock.instant())) throw new Refusal("unknown-client", 404, null);
        audit.recordSystem(who, "CLIENT_REVOKED", Map.of("client", id));
    }
}

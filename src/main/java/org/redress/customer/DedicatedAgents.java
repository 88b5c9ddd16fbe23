package org.redress.customer;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after a customer: the dedicated agent, the deputy while the agent does not work, else the whole group. */
@Component
public class DedicatedAgents {
    /** Who may look after a customer. */
    public static final List<String> GROUPS = List.of("agents", "vipagents", "supervisors");

    private final Agents agents;
    private final Customers customers;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    DedicatedAgents(Agents agents, Customers customers, Accounts accounts, AuditTrail audit, Clock clock) {
        this.agents = agents;
        this.customers = customers;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose case this is now; empty when nobody is named, or neither agent nor deputy works now. */
    public Optional<String> onDuty(UUID customerId) {
        return agents.of(customerId).flatMap(this::working);
    }

    /** The same while one of the two owns the case; empty once it was handed to somebody else. */
    public Optional<String> onDuty(UUID customerId, String owner) {
        return agents.of(customerId).filter(pair -> pair.holds(owner)).flatMap(this::working);
    }

    private Optional<String> working(Agents.Pair pair) {
        return Stream.of(pair.agent(), Objects.toString(pair.deputy(), ""))
                .filter(this::works)
                .findFirst();
    }

    private boolean works(String userId) {
        return !userId.isEmpty() && open(userId) && agents.atWork(userId, clock.instant());
    }

    private boolean open(String userId) {
        return accounts.account(userId).filter(account -> !account.disabled()).isPresent();
    }

    /** Names agent and deputy, or nobody. */
    @Transactional
    public void name(UUID customerId, Person who, String agent, String deputy) {
        if (customers.lock(List.of(customerId)).isEmpty()) throw new UnknownCustomer(customerId);
        if (agent == null && deputy != null) throw new Refusal("deputy-without-agent", 422, "/deputy");
        if (agent != null && agent.equals(deputy)) throw new Refusal("deputy-is-agent", 422, "/deputy");
        check(agent, "/agent");
        check(deputy, "/deputy");
        agents.set(customerId, new Agents.Pair(agent, deputy));
        audit.recordSystem(who, "AGENT_NAMED", named(customerId, agent, deputy));
    }

    private void check(String userId, String pointer) {
        if (userId == null) return;
        var groups = accounts.account(userId).map(Account::groups).orElse(java.util.Set.of());
        if (Collections.disjoint(groups, GROUPS)) throw new Refusal("not-an-agent", 422, pointer, userId);
    }

    private static Map<String, Object> named(UUID customerId, String agent, String deputy) {
        var values = new HashMap<String, Object>();
        values.put("customerId", customerId);
        values.put("agent", agent);
        values.put("deputy", deputy);
        return values;
    }
}

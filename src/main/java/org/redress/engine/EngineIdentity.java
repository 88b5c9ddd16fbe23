package org.redress.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** On whose behalf this thread talks to the engine's own API; the engine's authorisations then apply. */
@Component
public class EngineIdentity {
    private final IdentityService identity;

    EngineIdentity(IdentityService identity) {
        this.identity = identity;
    }

    public void actAs(String userId, Collection<String> groups) {
        identity.setAuthentication(userId, List.copyOf(groups));
    }

    public void clear() {
        identity.clearAuthentication();
    }
}

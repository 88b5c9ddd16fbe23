package org.redress.desk;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.common.Person;
import org.redress.engine.Accounts;
import org.springframework.stereotype.Component;

/** Turns a user id with its password, or a client's token, into somebody who is signed in. */
@Component
class Credentials {
    private final Accounts accounts;
    private final ClientTokens tokens;
    private final RecentSignIns recent;
    private final SharedThrottle throttle;
    private final SignInTrail trail;
    private final OidcSettings provider;

    Credentials(
            Accounts accounts,
            ClientTokens tokens,
            RecentSignIns recent,
            SharedThrottle throttle,
            SignInTrail trail,
            OidcSettings provider) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.recent = recent;
        this.throttle = throttle;
        this.trail = trail;
        this.provider = provider;
    }

    /** Empty if user id and password do not belong together; says nothing about which of the two is wrong. */
    Optional<SignedIn> password(String userId, String password, String address) {
        return recent.orElse(userId, password, () -> {
            throttle.take(userId, address);
            var groups = accounts.signIn(userId, password).filter(held -> provider.letsIn(userId));
            if (groups.isEmpty()) trail.refused(userId);
            else throttle.giveBack(userId, address);
            return groups.map(held -> account(userId, known(held)));
        });
    }

    /** Empty if no client has this token, or if it was revoked. */
    Optional<SignedIn> token(String token, String address) {
        var client = tokens.holder(TokenHash.of(token));
        if (client.isEmpty()) {
            trail.refusedToken();
            // Only wrong tokens count: a token cannot be guessed, and clients call often and at the same time.
            throttle.take("token", address);
        }
        return client.map(Credentials::client);
    }

    static SignedIn account(String userId, Set<Group> groups) {
        var person = groups.contains(Group.WORKERS) ? Person.worker(userId) : Person.staff(userId);
        return new SignedIn(person, groups);
    }

    private static SignedIn client(Client client) {
        var groups = known(client.groups());
        groups.add(Group.CLIENTS);
        return new SignedIn(Person.worker(client.personId()), groups);
    }

    static Set<Group> known(Collection<String> ids) {
        return ids.stream().map(Group::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}

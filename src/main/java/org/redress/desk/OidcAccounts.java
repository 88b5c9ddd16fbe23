package org.redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.engine.Account;
import org.redress.engine.Accounts;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of people whom the provider vouches for. The first sign-in makes the account, each one brings its groups in
 * line; an account that was made here is never handed to somebody who has its name there.
 */
@Component
class OidcAccounts {
    private static final String USER_ID = "[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}";

    private final OidcRows rows;
    private final OidcSettings settings;
    private final Accounts accounts;
    private final AuditTrail audit;

    OidcAccounts(OidcRows rows, OidcSettings settings, Accounts accounts, AuditTrail audit) {
        this.rows = rows;
        this.settings = settings;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Who may come in; empty without a group of ours, with a shut account, or under a name that is taken here. */
    @Transactional
    public Optional<SignedIn> arrive(OidcUser who) {
        rows.lock();
        var groups = settings.of(Optional.ofNullable(who.getClaimAsStringList(settings.groupsClaim()))
                .orElse(List.of()));
        var issuer = who.getIssuer().toString();
        var known = rows.account(issuer, who.getSubject());
        var account = known.or(() -> newcomer(issuer, who, groups)).flatMap(accounts::account);
        account.ifPresent(one -> inLine(one, groups));
        return account.filter(one -> !one.disabled() && !groups.isEmpty())
                .map(one -> Credentials.account(one.id(), groups));
    }

    private Optional<String> newcomer(String issuer, OidcUser who, Set<Group> groups) {
        var id = who.getClaimAsString(settings.userClaim());
        if (id == null || !id.matches(USER_ID) || accounts.exists(id) || groups.isEmpty()) return Optional.empty();
        var name = who.getClaimAsString(settings.nameClaim());
        // Nobody knows this password; the provider's word is the only way in.
        accounts.create(id, name == null || name.isBlank() ? id : name, TokenHash.newToken(), Set.of());
        rows.bind(issuer, who.getSubject(), id);
        audit.recordSystem(Person.SYSTEM, "ACCOUNT_MADE", Map.of("account", id, "by", OidcTrips.PROVIDER));
        return Optional.of(id);
    }

    private void inLine(Account account, Set<Group> groups) {
        var ids = groups.stream().map(Group::id).collect(Collectors.toSet());
        if (ids.equals(Set.copyOf(account.groups()))) return;
        accounts.changeGroups(account.id(), ids);
        var shown = ids.stream().sorted().collect(Collectors.joining(","));
        audit.recordSystem(
                Person.SYSTEM,
                "ACCOUNT_GROUPS_CHANGED",
                Map.of("account", account.id(), "groups", shown, "by", OidcTrips.PROVIDER));
    }
}

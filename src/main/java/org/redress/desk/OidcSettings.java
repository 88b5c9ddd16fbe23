package org.redress.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in by the organisation's own provider ({@code redress.oidc.*}); off while there is no issuer.
 *
 * @param issuer address of the provider, whose settings are read from there
 * @param name what the button on the sign-in page calls it
 * @param userClaim the claim that becomes the user id at the first sign-in
 * @param groupsClaim the claim that lists the groups at the provider
 * @param groups which of our groups each of those means; one that is not named here gives no rights
 * @param localAccounts who may still sign in with a password kept here, for the day the provider is away; empty: everybody
 */
@ConfigurationProperties("redress.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups,
        @DefaultValue List<String> localAccounts) {
    OidcSettings {
        groups.values().stream()
                .filter(id -> Group.of(id).filter(Group.assignable()::contains).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("redress.oidc.groups names no group of ours: " + id);
                });
    }

    boolean on() {
        return issuer != null && !issuer.isBlank();
    }

    /** Whether a password kept here lets this person in. */
    boolean letsIn(String userId) {
        return !on() || localAccounts.isEmpty() || localAccounts.contains(userId);
    }

    /** Our groups of somebody with these at the provider. */
    Set<Group> of(List<String> theirs) {
        return theirs.stream()
                .map(groups::get)
                .filter(id -> id != null)
                .map(Group::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}

package org.redress.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The organisation's provider as it describes itself. It is asked at the first sign-in and not at the start: who has a
 * local account gets in without it.
 */
@Component
class OidcProvider {
    /** Stands for the address under which the browser came, where none is set. */
    private static final String ASKED_AT = "{baseUrl}";

    static final String BACK = "/sign-in/answer";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final OidcSettings settings;
    private final String home;
    private final Supplier<ClientRegistration> only;

    OidcProvider(OidcSettings settings, @Value("${redress.public-url:" + ASKED_AT + "}") String home) {
        this.settings = settings;
        this.home = home;
        this.only = SingletonSupplier.of(() -> ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OidcTrips.PROVIDER)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(home + BACK + "/{registrationId}")
                .scope("openid", "profile")
                .build());
    }

    ClientRegistration client() {
        return only.get();
    }

    /**
     * Where somebody ends their session at the provider as well and is sent back to our sign-in page; empty if the
     * provider has no such place, or is away: nobody is kept from signing out here.
     *
     * @param here the address under which the browser came
     */
    Optional<String> farewell(String idToken, String here) {
        if (!settings.on()) return Optional.empty();
        try {
            return Optional.ofNullable(client().getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(place -> UriComponentsBuilder.fromUriString(place.toString())
                            .queryParam("id_token_hint", "{token}")
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{home}")
                            .encode()
                            .buildAndExpand(idToken, settings.clientId(), back(here))
                            .toUriString());
        } catch (RuntimeException away) {
            // Whatever its description lacks or contradicts: the session here is over, and that is what was asked.
            LOG.warn("The provider did not say where people sign out: {}", away.getMessage());
            return Optional.empty();
        }
    }

    private String back(String here) {
        return (home.equals(ASKED_AT) ? here : home) + "/sign-in";
    }
}

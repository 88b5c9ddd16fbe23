package org.redress.desk;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.function.SingletonSupplier;

/** The way to the provider and back: authorization code with state, nonce and PKCE; its tokens are not kept. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("redress.oidc.issuer")
class OidcSecurity {
    private static final String GO = "/sign-in/with";
    private static final String BACK = "/sign-in/answer";

    @Bean
    @Order(0)
    SecurityFilterChain provider(
            HttpSecurity http,
            OidcSettings settings,
            OidcTrips trips,
            OidcArrival arrival,
            @Value("${redress.public-url:{baseUrl}}") String home)
            throws Exception {
        var clients = clients(settings, home);
        return http.securityMatcher(GO + "/*", BACK + "/*")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .clientRegistrationRepository(clients)
                        .authorizedClientRepository(new ForgottenTokens())
                        .authorizationEndpoint(way -> way.authorizationRequestResolver(resolver(clients))
                                .authorizationRequestRepository(trips))
                        .redirectionEndpoint(way -> way.baseUri(BACK + "/*"))
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .build();
    }

    private static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository clients) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, GO);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** The provider is asked at the first sign-in and not at the start: who has a local account gets in without it. */
    private static ClientRegistrationRepository clients(OidcSettings settings, String home) {
        Supplier<ClientRegistration> only =
                SingletonSupplier.of(() -> ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(OidcTrips.PROVIDER)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .redirectUri(home + BACK + "/{registrationId}")
                        .scope("openid", "profile")
                        .build());
        return id -> id.equals(OidcTrips.PROVIDER) ? only.get() : null;
    }
}

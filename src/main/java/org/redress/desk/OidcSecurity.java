package org.redress.desk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The way to the provider and back: authorization code with state, nonce and PKCE. Of its tokens only the one for signing
 * out there is kept.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("redress.oidc.issuer")
class OidcSecurity {
    private static final String GO = "/sign-in/with";

    @Bean
    @Order(0)
    SecurityFilterChain provider(HttpSecurity http, OidcTrips trips, OidcArrival arrival, OidcProvider provider)
            throws Exception {
        ClientRegistrationRepository clients = id -> id.equals(OidcTrips.PROVIDER) ? provider.client() : null;
        return http.securityMatcher(GO + "/*", OidcProvider.BACK + "/*")
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
                        .redirectionEndpoint(way -> way.baseUri(OidcProvider.BACK + "/*"))
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .build();
    }

    private static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository clients) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, GO);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }
}

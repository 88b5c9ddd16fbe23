package org.redress.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * An organisation's OpenID Connect provider: Spring Authorization Server on loopback, with its own sign-in page, PKCE
 * demanded, addresses to come back to registered and checked, and its own session that an application can end.
 */
final class StaffProvider {
    static final String CLIENT = "redress";
    static final String SECRET = "known to both";
    static final String PASSWORD = "open sesame";

    private final ServletWebServerApplicationContext server;

    private StaffProvider(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    /** Starts it; of the product's own settings it reads none. */
    static StaffProvider start() {
        return new StaffProvider((ServletWebServerApplicationContext) new SpringApplicationBuilder(Settings.class)
                .run("--spring.config.name=provider", "--server.address=127.0.0.1", "--server.port=0"));
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getWebServer().getPort();
    }

    void stop() {
        server.close();
    }

    /** From now on the application at this address may send people here. */
    void admits(String home) {
        server.getBean(Register.class)
                .save(RegisteredClient.withId(CLIENT)
                        .clientId(CLIENT)
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(home + OidcProvider.BACK + "/" + OidcTrips.PROVIDER)
                        .postLogoutRedirectUri(home + "/sign-in")
                        .scope("openid")
                        .scope("profile")
                        .clientSettings(
                                ClientSettings.builder().requireProofKey(true).build())
                        .build());
    }

    /** What it says from now on of the person who signs in as this subject. */
    void knows(String subject, String user, List<String> groups) {
        server.getBean(Register.class)
                .people
                .put(subject, Map.of("preferred_username", user, "name", "Lin Mei", "groups", groups));
    }

    /** Whom it knows: people by their subject, and the applications that send them. */
    static class Register implements UserDetailsService, RegisteredClientRepository {
        private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
        private final List<RegisteredClient> clients = new CopyOnWriteArrayList<>();

        @Override
        public UserDetails loadUserByUsername(String subject) {
            if (!people.containsKey(subject)) throw new UsernameNotFoundException(subject);
            return User.withUsername(subject).password("{noop}" + PASSWORD).build();
        }

        @Override
        public void save(RegisteredClient client) {
            clients.add(client);
        }

        @Override
        public RegisteredClient findById(String id) {
            return findByClientId(id);
        }

        @Override
        public RegisteredClient findByClientId(String id) {
            return clients.stream()
                    .filter(client -> client.getClientId().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Without the mark of a configuration, so that the product, which looks for those, does not find it. */
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Settings {
        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            var protocol = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(protocol.getEndpointsMatcher())
                    .with(protocol, server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(
                            door -> door.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        Register register() {
            return new Register();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Register register) {
            return token -> token.getClaims()
                    .claims(claims -> claims.putAll(
                            register.people.get(token.getPrincipal().getName())));
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("1").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}

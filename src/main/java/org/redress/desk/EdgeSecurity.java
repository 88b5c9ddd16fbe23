package org.redress.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.engine.EngineIdentity;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Three doors: the watch endpoints of the management port, the API with {@link Routes}, and a wall where everything else
 * ends. None knows a session or a cookie, so there is nothing that a foreign site could make a browser send. The pages
 * have a door of their own, {@link PageSecurity}.
 */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; frame-ancestors 'none'";

    /** Health and metrics exist on the management port only, which listens on loopback. */
    @Bean
    @Order(1)
    SecurityFilterChain watch(HttpSecurity http) throws Exception {
        return stateless(http, NOTHING)
                .securityMatcher(EndpointRequest.to("health", "prometheus"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain documentation(HttpSecurity http, Credentials credentials, RouteRights rights, Problems problems)
            throws Exception {
        return byRoutes(stateless(http, OWN_PAGE), credentials, rights, problems)
                .securityMatcher(request -> Routes.isDocumentation(RouteRights.pathOf(request)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programs(
            HttpSecurity http,
            Credentials credentials,
            RouteRights rights,
            Problems problems,
            EngineIdentity identity,
            ReportLock reports)
            throws Exception {
        return byRoutes(stateless(http, NOTHING), credentials, rights, problems)
                .securityMatcher(request -> Routes.isProgram(RouteRights.pathOf(request)))
                .addFilterBefore(new ExpressionFilter(problems), AuthorizationFilter.class)
                .addFilterAfter(new EngineEntry(identity, reports, problems), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain wall(HttpSecurity http, Problems problems) throws Exception {
        return stateless(http, PageSecurity.OWN_THINGS_ONLY)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, anonymous) -> notThere(problems, request, response))
                        .accessDeniedHandler((request, response, refused) -> notThere(problems, request, response)))
                .build();
    }

    private static void notThere(Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, Failure.of(404, "not-found"));
    }

    private static HttpSecurity byRoutes(
            HttpSecurity http, Credentials credentials, RouteRights rights, Problems problems) throws Exception {
        return http.addFilterBefore(new BodyLimit(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new CredentialsFilter(credentials, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().access((who, context) -> rights.decide(who, context.getRequest())))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(rights).accessDeniedHandler(rights));
    }

    private static HttpSecurity stateless(HttpSecurity http, String contentPolicy) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
    }

    /** Accounts are checked in {@link Credentials}; this bean only keeps Boot from inventing a user of its own. */
    @Bean
    UserDetailsService nobody() {
        return userId -> {
            throw new UsernameNotFoundException("accounts are not kept here");
        };
    }
}

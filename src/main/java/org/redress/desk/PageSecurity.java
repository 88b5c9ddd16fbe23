package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door of the pages: a session instead of credentials, a seal on every form, and nothing from foreign hosts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class PageSecurity {
    private static final String POLICY = "Content-Security-Policy";

    static final String OWN_THINGS_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** What draws diagrams, tables and forms places its parts by styles of single elements; nothing else is opened. */
    static final String DRAWN_THINGS = OWN_THINGS_ONLY + "; style-src-attr 'unsafe-inline'";

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, SignedInSessions sessions, RouteRights rights, PageRights denied)
            throws Exception {
        return http.securityMatcher(request -> Routes.isPage(RouteRights.pathOf(request)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(seal -> seal.csrfTokenRepository(new FormSeal()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PageSecurity::headers)
                .addFilterBefore(new SessionFilter(sessions), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new PageApiFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().access((who, context) -> rights.decide(who, context.getRequest())))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(denied).accessDeniedHandler(denied))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(PageSecurity::policy)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** A file of a case has a stricter one of its own, which must not be written over. */
    private static void policy(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(POLICY)) return;
        boolean draws = DesignRoutes.EDITOR.equals(RouteRights.pathOf(request).value());
        response.setHeader(POLICY, draws ? DRAWN_THINGS : OWN_THINGS_ONLY);
    }
}

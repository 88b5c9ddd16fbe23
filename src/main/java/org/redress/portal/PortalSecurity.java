package org.redress.portal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The open door of the customers: no account and no session; a seal on every form; nothing that a browser would tell
 * others of the address or keep of the page.
 */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {
    private static final String OWN_THINGS_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final List<PathPattern> PLACES = List.of("/", "/new/**", "/track", "/track/**").stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    @Bean
    @Order(0)
    SecurityFilterChain portal(HttpSecurity http, Limits limits) throws Exception {
        return http.securityMatcher(request -> isHere(request.getRequestURI()))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(seal -> seal.csrfTokenRepository(seals()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PortalSecurity::headers)
                .addFilterBefore(new LanguageSwitch(), CsrfFilter.class)
                .addFilterBefore(new UploadGate(limits), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(refused -> refused.accessDeniedHandler(new OldForm()))
                .build();
    }

    static boolean isHere(String path) {
        var place = PathContainer.parsePath(path);
        return PLACES.stream().anyMatch(pattern -> pattern.matches(place));
    }

    /** Sent along when a link of a mail is followed, so that a second page does not break the form of a first one. */
    private static CookieCsrfTokenRepository seals() {
        var seals = new CookieCsrfTokenRepository();
        seals.setCookieName("redress-form");
        seals.setParameterName("_seal");
        seals.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return seals;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(OWN_THINGS_ONLY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}

package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** The end of a trip to the provider: a session like any other, or the sign-in page with a word on why not. */
@Component
class OidcArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OidcArrival.class);

    private final OidcAccounts accounts;
    private final SignedInSessions sessions;
    private final SignInTrail trail;

    OidcArrival(OidcAccounts accounts, SignedInSessions sessions, SignInTrail trail) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        SecurityContextHolder.clearContext();
        var who = accounts.arrive((OidcUser) vouched.getPrincipal());
        if (who.isEmpty()) {
            refuse(response, "rights");
            return;
        }
        PageCookies.SESSION.set(request, response, sessions.open(who.get(), idToken(vouched)));
        PageCookies.SEAL.clear(request, response);
        response.sendRedirect(SignInPages.ownPath((String) request.getAttribute(OidcTrips.NEXT)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        LOG.warn("A sign-in by the provider failed: {}", failed.getMessage());
        refuse(response, "provider");
    }

    private static String idToken(Authentication vouched) {
        return ((OidcUser) vouched.getPrincipal()).getIdToken().getTokenValue();
    }

    private void refuse(HttpServletResponse response, String why) throws IOException {
        trail.refusedByProvider();
        response.sendRedirect("/sign-in?refused=" + why);
    }
}

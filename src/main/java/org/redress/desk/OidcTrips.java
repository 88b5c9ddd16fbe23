package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Who is on the way to the provider and back. A trip is kept in the database, for the answer may come to another node; it
 * belongs to the browser that began it, lasts ten minutes and is used once.
 */
@Component
class OidcTrips implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** The one provider, as its addresses call it. */
    static final String PROVIDER = "oidc";

    /** Where the person wanted to go, put there when the trip is over. */
    static final String NEXT = OidcTrips.class.getName() + ".next";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final OidcRows rows;
    private final Clock clock;

    OidcTrips(OidcRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest wanted, HttpServletRequest request, HttpServletResponse response) {
        if (wanted == null) return;
        var token = TokenHash.newToken();
        var now = clock.instant();
        rows.forget(now.minus(LONGEST));
        rows.begin(new OidcRows.Trip(
                TokenHash.of(token),
                wanted.getState(),
                wanted.getAttribute(OidcParameterNames.NONCE),
                wanted.getAttribute(PkceParameterNames.CODE_VERIFIER),
                wanted.getRedirectUri(),
                wanted.getAuthorizationUri(),
                wanted.getClientId(),
                request.getParameter("next"),
                now));
        PageCookies.TRIP.set(request, response, token);
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return cookie(request).flatMap(rows::find).map(OidcTrips::wanted).orElse(null);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var since = clock.instant().minus(LONGEST);
        var trip = cookie(request).flatMap(token -> rows.end(token, since));
        PageCookies.TRIP.clear(request, response);
        trip.ifPresent(over -> request.setAttribute(NEXT, over.next()));
        return trip.map(OidcTrips::wanted).orElse(null);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return PageCookies.TRIP.of(request).map(TokenHash::of);
    }

    private static OAuth2AuthorizationRequest wanted(OidcRows.Trip trip) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(trip.authorizationUri())
                .clientId(trip.clientId())
                .redirectUri(trip.redirectUri())
                .state(trip.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, PROVIDER,
                        OidcParameterNames.NONCE, trip.nonce(),
                        PkceParameterNames.CODE_VERIFIER, trip.verifier()))
                .scope("openid", "profile")
                .build();
    }
}

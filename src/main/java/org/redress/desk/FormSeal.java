package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token that every form and every act of a page carries, so that a foreign site cannot act for somebody. It is drawn
 * from the session's secret, before a sign-in from that of a cookie of its own; no node has to remember it.
 */
final class FormSeal implements CsrfTokenRepository {
    /** A token and the secret behind it. */
    private record Sealed(String secret) implements CsrfToken {
        @Override
        public String getHeaderName() {
            return "X-Form-Seal";
        }

        @Override
        public String getParameterName() {
            return "_seal";
        }

        @Override
        public String getToken() {
            return TokenHash.of("form " + secret);
        }
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new Sealed(TokenHash.newToken());
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Sealed sealed) PageCookies.SEAL.set(request, response, sealed.secret());
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> secret = PageCookies.SESSION.of(request).or(() -> PageCookies.SEAL.of(request));
        return secret.map(Sealed::new).orElse(null);
    }
}

package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the header {@code Authorization}, Basic or Bearer; nothing else, and never a cookie, proves who is calling. */
final class CredentialsFilter extends OncePerRequestFilter {
    private final Credentials credentials;
    private final Problems problems;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    CredentialsFilter(Credentials credentials, Problems problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var who = signIn(header, request.getRemoteAddr());
        if (who.isEmpty()) {
            problems.write(request, response, Failure.of(401, "wrong-credentials"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who.get());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> signIn(String header, String address) {
        if (header.regionMatches(true, 0, "Basic ", 0, 6))
            return basic(header.substring(6).trim(), address);
        if (header.regionMatches(true, 0, "Bearer ", 0, 7))
            return credentials.token(header.substring(7).trim(), address);
        return Optional.empty();
    }

    private Optional<SignedIn> basic(String encoded, String address) {
        var pair = decoded(encoded);
        int colon = pair.indexOf(':');
        if (colon < 1 || !StorableText.isStorable(pair)) return Optional.empty();
        return credentials.password(pair.substring(0, colon), pair.substring(colon + 1), address);
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}

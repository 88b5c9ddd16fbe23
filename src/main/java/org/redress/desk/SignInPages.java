package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way in and out, and what a reader prefers. */
@Controller
class SignInPages {
    private static final String QUEUE = "/desk";

    /** Why a sign-in by the provider ended here. */
    private static final Set<String> REFUSED = Set.of("provider", "rights");

    private final Credentials credentials;
    private final SignedInSessions sessions;
    private final OidcSettings provider;
    private final OidcProvider oidc;
    private final boolean demo;

    SignInPages(
            Credentials credentials,
            SignedInSessions sessions,
            OidcSettings provider,
            OidcProvider oidc,
            @Value("${redress.embedded:false}") boolean demo) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.provider = provider;
        this.oidc = oidc;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) String next,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(required = false) String changed,
            Model page) {
        page.addAttribute("changed", changed != null);
        return page(page, next, "", REFUSED.contains(refused) ? "sign-in.refused." + refused : null);
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String userId,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            var who = userId.isBlank()
                    ? Optional.<SignedIn>empty()
                    : credentials.password(userId.strip(), password, request.getRemoteAddr());
            if (who.isPresent()) return open(who.get(), next, request, response);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return page(page, next, userId, "sign-in.wrong");
        } catch (TooManyTries tries) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(tries.retryAfter().toSeconds()));
            return page(page, next, userId, "sign-in.slower");
        }
    }

    private String open(SignedIn who, String next, HttpServletRequest request, HttpServletResponse response) {
        PageCookies.SESSION.set(request, response, sessions.open(who));
        PageCookies.SEAL.clear(request, response);
        return "redirect:" + ownPath(next);
    }

    private String page(Model page, String next, String userId, String fault) {
        page.addAttribute("next", ownPath(next));
        page.addAttribute("userId", userId);
        page.addAttribute("fault", fault);
        page.addAttribute("demo", demo);
        page.addAttribute("provider", provider.on() ? provider.name() : null);
        return "sign-in";
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response, Model page) {
        var who = (SignedIn) SecurityContextHolder.getContext().getAuthentication();
        var vouched = PageCookies.SESSION.of(request).flatMap(token -> sessions.close(token, who));
        PageCookies.SESSION.clear(request, response);
        var here = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return vouched.flatMap(token -> oidc.farewell(token, here))
                .map(farewell -> goOn(farewell, response, page))
                .orElse("redirect:/sign-in");
    }

    // A form of ours may lead to no other host, so the way to the provider begins at a page.
    private String goOn(String farewell, HttpServletResponse response, Model page) {
        SecurityContextHolder.clearContext();
        response.setHeader("Refresh", "0; url=" + farewell);
        page.addAttribute("farewell", farewell);
        page.addAttribute("provider", provider.name());
        return "sign-out";
    }

    @PostMapping("/preferences")
    String prefer(
            @RequestParam(required = false) String language,
            @RequestParam(required = false) String theme,
            @RequestParam(required = false) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null && Set.of("en", "zh").contains(language))
            PageCookies.LANGUAGE.set(request, response, language);
        if (theme != null && Set.of("light", "dark").contains(theme)) PageCookies.THEME.set(request, response, theme);
        return "redirect:" + ownPath(back);
    }

    /** Never leads to another host: neither {@code //host} nor what a browser reads as such. */
    static String ownPath(String path) {
        return path != null && path.matches("/(?![/\\\\])[^\\\\{}\\p{Cntrl}]*") ? path : QUEUE;
    }
}

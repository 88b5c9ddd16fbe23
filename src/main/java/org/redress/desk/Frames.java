package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the {@link Frame} into every page. */
@Component
class Frames implements HandlerInterceptor {
    /** Path, key of the name, and the second letter of the keys that lead there. */
    private static final List<List<String>> PLACES = List.of(
            List.of("/desk", "place.queue", "q"),
            List.of("/desk/board", "place.board", "b"),
            List.of("/desk/cases", "place.cases", "c"),
            List.of("/desk/new", "place.telephone", "n"),
            List.of("/desk/reports", "place.reports", "r"),
            List.of("/desk/design", "place.design", "d"),
            List.of("/desk/audit", "place.audit", "a"),
            List.of("/desk/settings", "place.settings", "s"),
            List.of("/desk/accounts", "place.accounts", "u"),
            List.of("/desk/engine", "place.engine", "e"));

    private final Assets assets;
    private final ScriptWords words;
    private final ZoneId zone;

    Frames(Assets assets, ScriptWords words, @Value("${redress.mail.zone:Asia/Shanghai}") ZoneId zone) {
        this.assets = assets;
        this.words = words;
        this.zone = zone;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && page.hasView()) page.addObject("frame", of(request));
    }

    Frame of(HttpServletRequest request) {
        var language = Languages.of(request);
        var who = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn ? signedIn : null;
        var groups = who == null ? Set.<Group>of() : who.groups();
        return new Frame(
                language.equals(Locale.ENGLISH) ? "en" : "zh-CN",
                PageCookies.THEME
                        .of(request)
                        .filter(Set.of("light", "dark")::contains)
                        .orElse(null),
                here(request),
                who == null ? null : who.getName(),
                who == null ? null : who.shownName(),
                groups,
                zone.getId(),
                places(request, groups),
                words.in(language),
                assets);
    }

    ZoneId zone() {
        return zone;
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static List<Frame.Place> places(HttpServletRequest request, Set<Group> groups) {
        return PLACES.stream()
                .filter(place -> opens(place.get(0), groups))
                .map(place -> new Frame.Place(
                        place.get(0), place.get(1), place.get(2), isAt(request.getRequestURI(), place.get(0))))
                .toList();
    }

    // The pages below a place belong to it; all of them stand below the queue.
    private static boolean isAt(String path, String place) {
        return path.equals(place) || !place.equals("/desk") && path.startsWith(place + "/");
    }

    // A place that has no page yet, or none for this person, is not offered.
    private static boolean opens(String path, Set<Group> groups) {
        return Routes.judge(HttpMethod.GET, PathContainer.parsePath(path), groups, false) == Routes.Verdict.ALLOWED;
    }
}

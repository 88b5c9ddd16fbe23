package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a link change the language of the pages, and keeps browsers from keeping them. */
@Configuration(proxyBeanMethods = false)
class PortalSettings implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new LanguageSwitch()).addPathPatterns("/", "/new/**", "/track", "/track/**");
    }

    /** Takes {@code ?lang=zh} as a choice that stays, and goes back to the page without it. */
    private static final class LanguageSwitch implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            var chosen = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
            if (chosen == null || !chosen.equals("zh") && !chosen.equals("en")) return true;
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request.isSecure()));
            response.sendRedirect(request.getRequestURI());
            return false;
        }

        private static String cookie(String chosen, boolean secure) {
            return ResponseCookie.from("redress-language", chosen)
                    .path("/")
                    .secure(secure)
                    .sameSite("Lax")
                    .maxAge(Duration.ofDays(365))
                    .build()
                    .toString();
        }
    }
}

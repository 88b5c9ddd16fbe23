package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a page call the API as the person of its session: {@code /desk/api/tasks} is answered by {@code /api/tasks}, with
 * the same rights and by the same handler, so that there is one way to act. The API itself never reads a cookie.
 */
final class PageApiFilter extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Routes.isPageApi(RouteRights.pathOf(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var meant = Routes.meant(RouteRights.pathOf(request)).value();
        request.getRequestDispatcher(meant).forward(request, response);
    }
}

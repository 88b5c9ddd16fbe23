package org.redress.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns an upload away by what it says of its size, before a byte of it is read; so also one upload too many. */
final class UploadGate extends OncePerRequestFilter {
    private static final long MOST_BYTES = 26L * 1024 * 1024;

    private final Limits limits;

    UploadGate(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isUpload(request);
    }

    static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) refuse("upload-too-large", 413, request, response);
        else if (!limits.take(Limit.UPLOAD, Visitor.address(request))) refuse("too-often", 429, request, response);
        else if (readable(request)) chain.doFilter(request, response);
        else refuse("upload-too-large", 413, request, response);
    }

    /** Reads up to the limits for a file and for all; beyond them the rest is not read. */
    private static boolean readable(HttpServletRequest request) throws ServletException, IOException {
        try {
            return request.getParts() != null;
        } catch (IllegalStateException tooLarge) {
            return false;
        }
    }

    /** What is still on its way is not waited for. */
    private static void refuse(String code, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Connection", "close");
        FaultPage.show(code, status, request, response);
    }
}

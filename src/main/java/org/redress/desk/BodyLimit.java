package org.redress.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops reading a body that is not multipart at one million bytes; uploads have limits of their own in Tomcat, and are
 * not taken from strangers.
 */
final class BodyLimit extends OncePerRequestFilter {
    private static final long MOST_BYTES = 1_000_000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ExpressionFilter.isMultipart(request) && !Routes.isSigned(RouteRights.pathOf(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ExpressionFilter.isMultipart(request))
            throw new HttpMediaTypeNotSupportedException(
                    MediaType.MULTIPART_FORM_DATA, List.of(MediaType.APPLICATION_JSON));
        if (request.getContentLengthLong() > MOST_BYTES) throw new BodyTooLarge(MOST_BYTES);
        chain.doFilter(new Limited(request), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream source;
        private long read;

        Counted(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int one = source.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = source.read(into, from, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > MOST_BYTES) throw new BodyTooLarge(MOST_BYTES);
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}

package org.redress.desk;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.redress.engine.LostDatabase;

/** Replaces the engine's own text about an inner failure, which may hold SQL or class names, by a problem. */
final class QuietFailures extends HttpServletResponseWrapper {
    private final Problems problems;
    private final HttpServletRequest request;
    private boolean told;

    QuietFailures(HttpServletResponse response, Problems problems, HttpServletRequest request) {
        super(response);
        this.problems = problems;
        this.request = request;
    }

    private boolean failed() {
        return getStatus() >= 500;
    }

    @Override
    public void setContentType(String type) {
        if (!failed()) super.setContentType(type);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!failed()) super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!failed()) super.addHeader(name, value);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!failed()) super.setContentLengthLong(length);
    }

    @Override
    public void setContentLength(int length) {
        if (!failed()) super.setContentLength(length);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return failed() ? new PrintWriter(getOutputStream()) : super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!failed()) return super.getOutputStream();
        if (!told) {
            told = true;
            int status = LostDatabase.noticed() ? SC_SERVICE_UNAVAILABLE : getStatus();
            problems.write(request, (HttpServletResponse) getResponse(), Failures.ofStatus(status));
        }
        return new Swallowing();
    }

    private static final class Swallowing extends ServletOutputStream {
        @Override
        public void write(int one) {
            // The engine's text is not for the caller; the log has it.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nothing is written here");
        }
    }
}

package org.redress.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a form whose seal is gone or forged with a page that says what to do, and gives back what was typed. */
final class OldForm implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        request.setAttribute(FaultPage.TYPED, request.getParameter("text"));
        FaultPage.show("form-too-old", 403, request, response);
    }
}

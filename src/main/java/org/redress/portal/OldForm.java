package org.redress.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers a form whose seal is gone or forged with a page that holds what was typed and sends it once more. Files cannot
 * be given back: they are chosen again.
 */
final class OldForm implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (UploadGate.isUpload(request)) FaultPage.show("files-too-old", 403, request, response);
        else {
            request.setAttribute(FaultPage.AGAIN, SentAgain.of(request));
            FaultPage.show("form-too-old", 403, request, response);
        }
    }
}

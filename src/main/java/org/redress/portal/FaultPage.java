package org.redress.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Says in words what was refused before any page could, and what to do next. */
@Controller
class FaultPage {
    static final String PLACE = "/new/fault";

    /** Where a form is kept that was filled in and not taken. */
    static final String AGAIN = "portal.again";

    /** Where the name of the fault is kept. */
    static final String CODE = "portal.fault";

    @RequestMapping(
            path = PLACE,
            method = {RequestMethod.GET, RequestMethod.POST})
    String show(
            @RequestAttribute(name = CODE, required = false) String code,
            @RequestAttribute(name = AGAIN, required = false) SentAgain again,
            Model model) {
        if (code == null) throw new NotHere();
        model.addAttribute("again", again);
        model.addAttribute("code", code);
        return "portal/fault";
    }

    static void show(String code, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(CODE, code);
        response.setStatus(status);
        request.getRequestDispatcher(PLACE).forward(new Bodiless(request), response);
    }

    /** The request without its body, which nobody shall read. */
    private static final class Bodiless extends HttpServletRequestWrapper {
        Bodiless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }
    }
}

package org.redress.portal;

import org.redress.deadline.Forecasts;
import org.redress.deadline.ServiceHours;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: when we answer, what most people ask, and the ways to come to us. */
@Controller
class StartPage {
    private final ServiceHours hours;
    private final Forecasts forecasts;

    StartPage(ServiceHours hours, Forecasts forecasts) {
        this.hours = hours;
        this.forecasts = forecasts;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("hours", hours.now());
        model.addAttribute("firstAnswer", forecasts.dueOfStranger("first-response"));
        return "portal/start";
    }
}

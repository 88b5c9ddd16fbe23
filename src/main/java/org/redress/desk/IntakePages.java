package org.redress.desk;

import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.RemedySought;
import org.redress.returns.ReturnKind;
import org.redress.returns.ReturnReason;
import org.redress.shop.OrderBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an agent takes a complaint or a return while the customer is on the telephone; it is filed by the API. */
@Controller
class IntakePages {
    private final OrderBook orders;
    private final Clockwork times;

    IntakePages(OrderBook orders, Clockwork times) {
        this.orders = orders;
        this.times = times;
    }

    /** The page; {@code attempt} names this call, so that it is filed once however often it is sent. */
    @GetMapping("/desk/new")
    String show(Model page) {
        page.addAttribute("attempt", UUID.randomUUID());
        page.addAttribute("wishes", RemedySought.values());
        page.addAttribute("kinds", ReturnKind.values());
        page.addAttribute("reasons", ReturnReason.values());
        return "desk/new";
    }

    /** The lines of an order to choose from. */
    @GetMapping("/desk/new/order")
    String order(@RequestParam(required = false) String orderId, Model page) {
        var asked = Optional.ofNullable(orderId).map(String::strip).filter(id -> !id.isEmpty());
        page.addAttribute("order", asked.flatMap(orders::find).orElse(null));
        page.addAttribute("asked", asked.isPresent());
        page.addAttribute("times", times);
        return "desk/new-order";
    }
}

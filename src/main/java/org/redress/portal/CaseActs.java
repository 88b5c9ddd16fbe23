package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.BiConsumer;
import org.redress.common.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a customer does with their case. Each form acts once; one that comes too late gets the page as it is now, with
 * what changed and with the words that were typed.
 */
@Controller
@RequestMapping("/track/{key}")
class CaseActs {
    private static final Set<String> ACTS = Set.of(
            "answer",
            "message",
            "files",
            "acceptance",
            "rejection",
            "withdrawal",
            "reopening",
            "survey",
            "parcel",
            "other-wish",
            "erasure",
            "other-links");

    private final CaseDoor door;
    private final OnceOnly once;
    private final Wishes wishes;
    private final CaseView view;

    CaseActs(CaseDoor door, OnceOnly once, Wishes wishes, CaseView view) {
        this.door = door;
        this.once = once;
        this.wishes = wishes;
        this.view = view;
    }

    /** One request: where it came from and where its answer goes. */
    private record Call(
            String key, ActForm form, HttpServletRequest request, HttpServletResponse response, Model model) {}

    @PostMapping("/answer")
    String answer(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "answer", wishes::answer);
    }

    @PostMapping("/message")
    String message(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "message", wishes::write);
    }

    @PostMapping("/files")
    String attach(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "files", wishes::attach);
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "acceptance", wishes::accept);
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "rejection", wishes::reject);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "withdrawal", wishes::withdraw);
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "reopening", wishes::reopen);
    }

    @PostMapping("/survey")
    String rate(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "survey", wishes::rate);
    }

    @PostMapping("/parcel")
    String sent(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "parcel", wishes::send);
    }

    @PostMapping("/other-wish")
    String change(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "other-wish", wishes::change);
    }

    @PostMapping("/erasure")
    String erase(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "erasure", wishes::erase);
    }

    @PostMapping("/other-links")
    String lock(
            @PathVariable String key,
            @ModelAttribute ActForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(new Call(key, form, request, response, model), "other-links", wishes::lockOthers);
    }

    /** Where forms are sent to is no page: who comes back to it wants the case. */
    @GetMapping("/{act}")
    String back(@PathVariable String act) {
        if (!ACTS.contains(act)) throw new NotHere();
        return "redirect:/track/{key}";
    }

    private String act(Call call, String name, BiConsumer<Wishes.Wish, Asked> wish) {
        var opened = door.openToAct(call.key(), call.request());
        try {
            call.form().requireStorable();
            once.act(
                    opened.number(),
                    call.form().id(),
                    asked -> wish.accept(new Wishes.Wish(opened, call.form()), asked));
            return "redirect:/track/" + call.key() + "?done=" + name;
        } catch (Refusal refused) {
            if (refused.status() == 404) throw refused;
            return again(call, opened, refused, name);
        }
    }

    private String again(Call call, CaseDoor.Opened opened, Refusal refused, String name) {
        call.response().setStatus(refused.status());
        var story = view.show(opened, call.model());
        call.model().addAttribute("refused", refused);
        call.model().addAttribute("refusedAct", name);
        call.model().addAttribute("typed", call.form().kept());
        call.model()
                .addAttribute(
                        "news",
                        refused.status() == 409 ? story.since(call.form().since()) : null);
        return "portal/case";
    }
}

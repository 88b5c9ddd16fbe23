package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.common.Refusal;
import org.redress.complaint.StillRunning;
import org.redress.message.TrackingLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files a case in three steps: what happened, pictures of it, and how to reach the customer. Each is kept. */
@Controller
@RequestMapping("/new/{matter}")
class FilingPages {
    private static final Set<String> FIRST = Set.of("orderId", "text", "kind", "reason", "items", "intact");
    private static final Set<String> LAST = Set.of("name", "email", "phone", "sought");

    private final DraftBook drafts;
    private final DraftWords words;
    private final Filing filing;
    private final TrackingLinks links;
    private final Limits limits;

    FilingPages(DraftBook drafts, DraftWords words, Filing filing, TrackingLinks links, Limits limits) {
        this.drafts = drafts;
        this.words = words;
        this.filing = filing;
        this.links = links;
        this.limits = limits;
    }

    @GetMapping
    String what(@PathVariable String matter, HttpServletRequest request, HttpServletResponse response, Model model) {
        return step("what", begin(request, response, matter), Map.of(), model);
    }

    @PostMapping
    String what(
            @PathVariable String matter,
            @RequestParam Map<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        var draft = begin(request, response, matter);
        var faults = keep(draft, entered, FIRST, language);
        if (!faults.isEmpty()) return again(response, "what", open(draft), faults, model);
        return "redirect:/new/" + matter + "/files";
    }

    @GetMapping("/files")
    String files(@PathVariable String matter, HttpServletRequest request, Model model) {
        return step("files", draft(request, matter), Map.of(), model);
    }

    @PostMapping("/files")
    String files(
            @PathVariable String matter,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "next") String go,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var draft = draft(request, matter);
        try {
            drafts.add(draft, chosen(files));
        } catch (Refusal refused) {
            response.setStatus(refused.status());
            model.addAttribute("refused", refused);
            return step("files", draft, Map.of(), model);
        }
        return "redirect:/new/" + matter + (go.equals("more") ? "/files" : "/send");
    }

    @PostMapping("/files/{id}/removal")
    String remove(@PathVariable String matter, @PathVariable String id, HttpServletRequest request) {
        drafts.remove(draft(request, matter), FileIds.read(id).orElseThrow(NotHere::new));
        return "redirect:/new/" + matter + "/files";
    }

    @GetMapping("/send")
    String send(@PathVariable String matter, HttpServletRequest request, Model model) {
        return step("send", draft(request, matter), Map.of(), model);
    }

    @PostMapping("/send")
    String send(
            @PathVariable String matter,
            @RequestParam Map<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        var draft = draft(request, matter);
        if (draft.filed() != null) return done(draft);
        if (!entered.getOrDefault("website", "").isEmpty()) throw new NotHere();
        var faults = keep(draft, entered, LAST, language);
        if (!faults.isEmpty()) return again(response, "send", open(draft), faults, model);
        if (!limits.take(Limit.FILING, Visitor.address(request))) throw new TooOften();
        try {
            return "redirect:" + local(filing.file(open(draft), language)) + "?filed";
        } catch (StillRunning twice) {
            return "redirect:/new/" + matter + "/done";
        }
    }

    /** Where the second of two equal clicks waits for the first. */
    @GetMapping("/done")
    String done(@PathVariable String matter, HttpServletRequest request, HttpServletResponse response, Model model) {
        var draft = draft(request, matter);
        if (draft.filed() != null) return done(draft);
        response.setHeader("Refresh", "2");
        return step("done", draft, Map.of(), model);
    }

    private String done(Draft draft) {
        if (!limits.take(Limit.ACT, draft.filed().value())) throw new TooOften();
        return "redirect:" + local(links.url(links.mint(draft.filed()))) + "?filed";
    }

    /** The customer stays on the host they came to, whatever the address in letters is. */
    private String local(String url) {
        return "/track" + url.substring(links.place().length());
    }

    private Map<String, String> keep(Draft draft, Map<String, String> entered, Set<String> names, Locale language) {
        var mine = new HashMap<String, String>();
        names.forEach(name -> mine.put(name, Kept.of(entered.getOrDefault(name, ""))));
        drafts.keep(draft, mine);
        var faults = words.faults(open(draft), language);
        // The last step shows what is still missing from the first as well.
        if (names != LAST) faults.keySet().retainAll(names);
        names.stream().filter(name -> !Kept.whole(entered.get(name))).forEach(name -> faults.put(name, "Storable"));
        return faults;
    }

    /** The visitor's draft; a new one is begun only so often, whether by a look at the form or by sending it. */
    private Draft begin(HttpServletRequest request, HttpServletResponse response, String matter) {
        var about = Matter.of(matter);
        var before = Visitor.secret(request).flatMap(secret -> drafts.find(secret, about));
        if (before.isEmpty() && !limits.take(Limit.DRAFT, Visitor.address(request))) throw new TooOften();
        return drafts.begin(Visitor.welcome(request, response), about);
    }

    private Draft open(Draft draft) {
        return drafts.find(draft.secret(), draft.matter()).orElseThrow(NotHere::new);
    }

    private Draft draft(HttpServletRequest request, String matter) {
        return Visitor.secret(request)
                .flatMap(secret -> drafts.find(secret, Matter.of(matter)))
                .orElseThrow(NoDraft::new);
    }

    private static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    private static String again(
            HttpServletResponse response, String step, Draft draft, Map<String, String> faults, Model model) {
        response.setStatus(422);
        return step(step, draft, faults, model);
    }

    private static String step(String step, Draft draft, Map<String, String> faults, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("draft", draft);
        model.addAttribute("faults", faults);
        return "portal/" + step;
    }
}

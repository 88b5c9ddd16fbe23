package org.redress.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.complaint.Attachment;
import org.redress.complaint.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case, its files and its copy, for whoever holds the link. */
@Controller
@RequestMapping("/track/{key}")
class CasePages {
    private final CaseDoor door;
    private final CaseView view;
    private final Attachments attachments;
    private final CaseCopy copy;

    CasePages(CaseDoor door, CaseView view, Attachments attachments, CaseCopy copy) {
        this.door = door;
        this.view = view;
        this.attachments = attachments;
        this.copy = copy;
    }

    @GetMapping
    String show(
            @PathVariable String key,
            @RequestParam(required = false) String filed,
            @RequestParam(required = false) String done,
            HttpServletRequest request,
            Model model) {
        view.show(door.open(key, request), model);
        model.addAttribute("filed", filed != null);
        model.addAttribute("done", done);
        return "portal/case";
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String id, HttpServletRequest request) {
        var opened = door.open(key, request);
        var file = FileIds.read(id)
                .flatMap(known -> attachments.findOfCustomer(opened.number(), known))
                .orElseThrow(NotHere::new);
        return download(file.fileName(), MediaType.parseMediaType(type(file)), file.content());
    }

    @GetMapping("/copy.json")
    ResponseEntity<byte[]> json(@PathVariable String key, HttpServletRequest request) {
        var opened = door.open(key, request);
        return download(opened.number() + ".json", MediaType.APPLICATION_JSON, copy.json(opened.number()));
    }

    @GetMapping("/copy.html")
    String html(
            @PathVariable String key,
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            Model model) {
        var opened = door.open(key, request);
        view.show(opened, model);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(opened.number() + ".html"));
        return "portal/copy";
    }

    /** Text is shown as text, whatever it holds; everything else is saved. */
    private static String type(Attachment file) {
        return file.mediaType().startsWith("text/") ? "text/plain;charset=UTF-8" : file.mediaType();
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                .contentType(type)
                .body(content);
    }

    private static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

package org.redress.desk;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that a browser keeps running for the desk, so that it can be woken without an open page. */
@Controller
class PushPages {
    @GetMapping(path = "/desk/worker.js", produces = "text/javascript")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok(new ClassPathResource("worker.js", PushPages.class));
    }
}

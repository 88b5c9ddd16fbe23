package org.redress.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.common.Person;
import org.redress.common.Refusal;
import org.redress.design.DeploymentDesk;
import org.redress.design.Origin;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Takes the upload of a Camunda Modeler in the engine API's own form, but through the check that every model passes;
 * stands in front of the engine's servlet at this one path.
 */
final class DeploymentServlet extends HttpServlet {
    static final String PATH = "/engine-rest/deployment/create";
    private static final List<String> NOT_OFFERED = List.of("tenant-id", "deployment-activation-time");

    private final transient DeploymentDesk desk;
    private final transient ObjectMapper json;

    DeploymentServlet(DeploymentDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!ExpressionFilter.isMultipart(request))
            throw new Refusal("wrong-media-type", 415, null, MediaType.MULTIPART_FORM_DATA_VALUE);
        var who =
                (Person) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        var files = new LinkedHashMap<String, byte[]>();
        var fields = new LinkedHashMap<String, String>();
        for (Part part : request.getParts()) {
            var content = part.getInputStream().readAllBytes();
            if (part.getSubmittedFileName() == null)
                fields.put(part.getName(), new String(content, StandardCharsets.UTF_8));
            else files.put(part.getSubmittedFileName(), content);
        }
        var origin = new Origin(checked(fields, files), fields.get("deployment-source"), fields.get("deployment-name"));
        var outcome = desk.upload(who, origin, files);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), DeploymentAnswer.of(outcome, request.getRequestURL()));
    }

    /** The deployment's name; refuses what would be silently ignored otherwise. */
    private static String checked(Map<String, String> fields, Map<String, byte[]> files) {
        for (String option : NOT_OFFERED)
            if (!fields.getOrDefault(option, "").isBlank()) throw new Refusal("deployment-option", 400, null, option);
        if (files.isEmpty()) throw new Refusal("deployment-empty", 400, null);
        return fields.getOrDefault("deployment-name", "");
    }
}

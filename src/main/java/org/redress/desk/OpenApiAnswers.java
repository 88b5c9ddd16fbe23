package org.redress.desk;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/** Adds to every described call who may make it and the problems it can be refused with. */
@Component
class OpenApiAnswers implements GlobalOpenApiCustomizer {
    private static final Map<Integer, String> MEANINGS = new TreeMap<>(Map.of(
            400, "The request is not understood: bad JSON, a field or the key at fault",
            401, "Not signed in",
            403, "Your groups do not have this right",
            404, "There is nothing with this number or id",
            409, "It does not fit the present state, or somebody else was first",
            413, "Larger than allowed",
            415, "A format that is not taken",
            422, "Understood, but refused by a rule",
            429, "Too many tries; see Retry-After",
            503, "The database does not answer; see Retry-After"));

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance().read(Problem.class).forEach(api.getComponents()::addSchemas);
        ModelConverters.getInstance().read(Problem.Field.class).forEach(api.getComponents()::addSchemas);
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> complete(path, method, operation)));
        api.setTags(
                api.getTags() == null ? null : api.getTags().stream().distinct().toList());
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setDescription("For: " + groups(path, method));
        statuses(path, method, operation)
                .forEach(status ->
                        operation.getResponses().addApiResponse(status.toString(), problem(MEANINGS.get(status))));
    }

    private static String groups(String path, PathItem.HttpMethod method) {
        var place = PathContainer.parsePath(path.replaceAll("[{}]", ""));
        if (Routes.isSigned(place)) return "whoever signs the body with the shared secret";
        return Routes.ALL.stream()
                .filter(route -> route.isAt(place) && route.takes(HttpMethod.valueOf(method.name())))
                .flatMap(route -> route.groups().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(Group::id)
                .collect(Collectors.joining(", "));
    }

    private static List<Integer> statuses(String path, PathItem.HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of(400, 401, 403, 429, 503));
        if (path.contains("{")) statuses.add(404);
        if (method != PathItem.HttpMethod.GET) statuses.addAll(List.of(409, 422));
        if (operation.getRequestBody() != null) statuses.addAll(List.of(413, 415));
        return statuses;
    }

    private static ApiResponse problem(String meaning) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}

package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What a developer of a client reads about the API. */
class OpenApiTest extends RunningApp {
    @Test
    void everyCallSaysWhatItDoesForWhomAndHowItIsRefused() throws JsonProcessingException {
        var names = new HashSet<String>();
        each((call, described) -> {
            assertThat(described.path("summary").asText()).as(call).hasSizeGreaterThan(10);
            assertThat(described.path("tags").path(0).asText()).as(call).doesNotContain("-api");
            assertThat(described.path("description").asText()).as(call).matches("For: [a-z, ]+");
            assertThat(described.path("operationId").asText()).as(call).doesNotContain("_");
            assertThat(names.add(described.path("operationId").asText()))
                    .as(call)
                    .isTrue();
            for (String status : new String[] {"400", "401", "403", "503"})
                assertThat(described
                                .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as(call + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
        });
        assertThat(names).hasSizeGreaterThan(35);
    }

    @Test
    void schemasThatAreNamedAreThere() throws JsonProcessingException {
        var api = api();
        for (String reference : api.findValuesAsText("$ref"))
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
    }

    @Test
    void actsWithoutAnAnswerSayNoContent() throws JsonProcessingException {
        var acceptance = api().at("/paths/~1api~1cases~1{number}~1acceptance/post/responses");
        assertThat(acceptance.has("204")).isTrue();
        assertThat(acceptance.has("200")).isFalse();
    }

    @Test
    void theKeyOfAComplaintIsDemanded() throws JsonProcessingException {
        var key = api().at("/paths/~1api~1complaints/post/parameters/0");
        assertThat(key.path("name").asText()).isEqualTo("Idempotency-Key");
        assertThat(key.path("required").asBoolean()).isTrue();
    }

    private void each(BiConsumer<String, JsonNode> look) throws JsonProcessingException {
        api().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(call -> look.accept(call.getKey() + " " + path.getKey(), call.getValue())));
    }

    private JsonNode api() throws JsonProcessingException {
        return StrictJson.mapper()
                .readTree(get("/v3/api-docs", demo("designer")).body());
    }
}

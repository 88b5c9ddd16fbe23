package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.common.Refusal;

class WorkerReportTest {
    @Test
    void ofAFailureOnlyACodeIsTaken() throws JsonProcessingException {
        var words = cleaned("""
                {"workerId":"w","errorMessage":"no parcel for Li Wei","errorDetails":"at 13812345678","retries":2}
                """);
        var code = cleaned("{\"workerId\":\"w\",\"errorMessage\":\"carrier-away\"}");

        assertThat(words.path("errorMessage").asText()).isEqualTo("failed-outside");
        assertThat(words.has("errorDetails")).isFalse();
        assertThat(words.path("retries").asInt()).isEqualTo(2);
        assertThat(code.path("errorMessage").asText()).isEqualTo("carrier-away");
    }

    @Test
    void theProvidersReferenceIsKept() throws JsonProcessingException {
        var report = cleaned("""
                {"workerId":"w","variables":{"providerReference":{"value":"re_3Mml","type":"String"}}}
                """);

        assertThat(report.at("/variables/providerReference/value").asText()).isEqualTo("re_3Mml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"approval\":{\"value\":\"APPROVE\"}}}",
                "{\"localVariables\":{\"aboveLimit\":{\"value\":false}}}",
                "{\"variables\":{\"providerReference\":{\"value\":\"rO0ABXNy\",\"type\":\"Object\"}}}",
                "{\"variables\":{\"providerReference\":{\"value\":{\"a\":1}}}}",
                "{\"variables\":{\"providerReference\":7}}",
                "[]"
            })
    void aWorkerSetsNothingElse(String json) {
        assertThatThrownBy(() -> cleaned(json)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"workerId\":\" \",\"maxTasks\":1,\"topics\":[]}",
                "{\"workerId\":\"w\",\"topics\":[]}",
                "{\"workerId\":\"w\",\"maxTasks\":1}"
            })
    void aFetchThatTheEngineWouldStumbleOverIsRefused(String json) throws JsonProcessingException {
        var body = StrictJson.mapper().readTree(json);
        assertThatThrownBy(() -> WorkerReport.check("/engine-rest/external-task/fetchAndLock", body))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void onlyReportsAreTakenForReports() {
        assertThat(WorkerReport.taskOf("/engine-rest/external-task/abc/complete"))
                .hasValue("abc");
        assertThat(WorkerReport.taskOf("/engine-rest/external-task/abc/unlock")).isEmpty();
        assertThat(WorkerReport.taskOf("/engine-rest/external-task/fetchAndLock"))
                .isEmpty();
    }

    private static JsonNode cleaned(String json) throws JsonProcessingException {
        return WorkerReport.cleaned(StrictJson.mapper().readTree(json));
    }
}

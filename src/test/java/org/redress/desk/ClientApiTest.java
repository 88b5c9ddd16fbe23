package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ClientApiTest extends RunningApp {
    @Autowired
    private JdbcTemplate database;

    @Test
    void aTokenOpensItsGroupsUntilItIsTakenBack() throws JsonProcessingException {
        var client = made("{\"name\":\"reader\",\"groups\":[\"auditors\"]}");
        var bearer = "Bearer " + client.path("token").asText();

        assertThat(get("/api/cases", bearer).statusCode()).isEqualTo(200);
        assertThat(get("/api/clients", bearer).statusCode()).isEqualTo(403);

        var revoked = send(to("/api/clients/" + client.path("id").asText())
                .header("Authorization", demo("admin"))
                .DELETE());
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(get("/api/cases", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void aClientWithoutGroupsFilesComplaintsAndReadsNothing() throws JsonProcessingException {
        var bearer = "Bearer " + made("{\"name\":\"shop-front\"}").path("token").asText();

        assertThat(post("/api/complaints", bearer, "{}").statusCode()).isEqualTo(400);
        assertThat(get("/api/cases", bearer).statusCode()).isEqualTo(403);
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() throws JsonProcessingException {
        var token = made("{\"name\":\"kept\"}").path("token").asText();

        var row = database.queryForMap("select * from redress.client_token where name = 'kept'");
        assertThat(row.toString()).doesNotContain(token).doesNotContain(token.substring(8));
        assertThat(get("/api/clients", demo("admin")).body()).doesNotContain(token.substring(8));
    }

    @Test
    void noProgramIsAnAdministrator() {
        var refused = post("/api/clients", demo("admin"), "{\"name\":\"boss\",\"groups\":[\"administrators\"]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("client-group");
    }

    private JsonNode made(String json) throws JsonProcessingException {
        var answer = post("/api/clients", demo("admin"), json);
        assertThat(answer.statusCode()).isEqualTo(201);
        return StrictJson.mapper().readTree(answer.body());
    }
}

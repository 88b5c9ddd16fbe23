package org.redress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.redress.engine.DeployedModels;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How processes were followed: heat maps and conformance of any version. */
@RestController
@Tag(name = "Audit", description = "What auditors search and read; every case they open is on record")
@RequestMapping("/api/audit/processes")
class ProcessAuditApi {
    private final DeployedModels models;
    private final HeatMaps heat;
    private final Conformances conformances;

    ProcessAuditApi(DeployedModels models, HeatMaps heat, Conformances conformances) {
        this.models = models;
        this.heat = heat;
        this.conformances = conformances;
    }

    @Operation(operationId = "listProcessVersions", summary = "Every version of every process")
    @GetMapping
    List<DeployedModels.Version> versions() {
        return models.versions();
    }

    @Operation(
            operationId = "showHeatMap",
            summary = "How often and how long cases were at each element of a version, and what was missed there")
    @GetMapping("/{processId}/{version}/heat")
    HeatMap heat(
            @PathVariable String processId,
            @PathVariable int version,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until) {
        return heat.of(new ProcessWindow(processId, version, from, until));
    }

    @Operation(
            operationId = "showConformance",
            summary = "How well the runs of a version fit its diagram, and where each of the others first left it")
    @GetMapping("/{processId}/{version}/conformance")
    Conformance conformance(
            @PathVariable String processId,
            @PathVariable int version,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until) {
        return conformances.of(new ProcessWindow(processId, version, from, until));
    }
}

package org.redress.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.redress.common.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers as staff see them: look-up, dedicated agent, merge. Addresses travel in bodies, never in paths. */
@RestController
@Tag(name = "Customers", description = "The people behind the cases: look-up, dedicated agent, merge")
@RequestMapping("/api/customers")
class CustomerApi {
    record LookUp(
            @Size(max = 320) String email,
            @Size(max = 64) String phone,
            @Size(max = 200) String platformId) {
        Introduction introduction() {
            return new Introduction(null, email, phone, platformId, null);
        }
    }

    record AgentPair(
            @Size(max = 64) String agent, @Size(max = 64) String deputy) {}

    record CustomerMerge(
            @NotNull UUID into, @NotBlank @Size(max = 2000) String reason) {}

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    record MergeProposals(List<MergeProposal> items) {}

    private final CustomerCards cards;
    private final DedicatedAgents agents;
    private final CustomerMerging merging;

    CustomerApi(CustomerCards cards, DedicatedAgents agents, CustomerMerging merging) {
        this.cards = cards;
        this.agents = agents;
        this.merging = merging;
    }

    @Operation(
            operationId = "lookUpCustomer",
            summary = "Find the person behind a mail address, phone number or platform id")
    @PostMapping("/lookup")
    CustomerCard lookUp(Person who, @Valid @RequestBody LookUp asked) {
        return cards.lookUp(asked.introduction(), who);
    }

    @Operation(
            operationId = "showCustomer",
            summary = "Show a customer: tier, agent on duty, addresses, cases, merged customers")
    @GetMapping("/{id}")
    CustomerCard show(@PathVariable UUID id, Person who) {
        return cards.show(id, who);
    }

    @Operation(operationId = "nameAgent", summary = "Name the dedicated agent and the deputy, or nobody")
    @PutMapping("/{id}/agent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agent(@PathVariable UUID id, Person who, @Valid @RequestBody AgentPair named) {
        agents.name(id, who, named.agent(), named.deputy());
    }

    @Operation(
            operationId = "listMergeProposals",
            summary = "Who may be the same person, and why; a proposal changes nothing")
    @GetMapping("/{id}/merge-proposals")
    MergeProposals proposals(@PathVariable UUID id) {
        return new MergeProposals(merging.proposals(id));
    }

    @Operation(operationId = "mergeCustomer", summary = "Merge this customer into another one; can be undone")
    @PostMapping("/{id}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable UUID id, Person who, @Valid @RequestBody CustomerMerge body) {
        merging.merge(id, body.into(), who, body.reason());
    }

    @Operation(
            operationId = "splitCustomer",
            summary = "Undo the merge of this customer; both histories are as they were")
    @PostMapping("/{id}/split")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void split(@PathVariable UUID id, Person who, @Valid @RequestBody Reason body) {
        merging.undo(id, who, body.reason());
    }
}

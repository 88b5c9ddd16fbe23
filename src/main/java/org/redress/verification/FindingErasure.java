package org.redress.verification;

import org.redress.customer.TextErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Overwrites what was found and judged in a case whose person is forgotten. */
@Component
class FindingErasure {
    private final Findings findings;
    private final Judgements judgements;
    private final BlockList blocks;

    FindingErasure(Findings findings, Judgements judgements, BlockList blocks) {
        this.findings = findings;
        this.judgements = judgements;
        this.blocks = blocks;
    }

    @EventListener
    void erase(TextErased event) {
        findings.erase(event.number(), event.words());
        judgements.erase(event.number(), event.words());
        blocks.erase(event.number(), event.words());
    }
}

package org.redress.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the shop's refunds and ours do not agree. */
@RestController
@Tag(name = "Refund differences", description = "Where the refunds of the shop and ours do not agree")
class RefundDifferenceApi {
    private static final int MOST = 200;

    record FoundDifferences(List<RefundDifference> items) {}

    private final RefundDifferences differences;

    RefundDifferenceApi(RefundDifferences differences) {
        this.differences = differences;
    }

    @Operation(
            operationId = "listRefundDifferences",
            summary = "Refunds about which the shop and we do not agree, newest first")
    @GetMapping("/api/refund-differences")
    FoundDifferences list() {
        return new FoundDifferences(differences.newest(MOST));
    }
}

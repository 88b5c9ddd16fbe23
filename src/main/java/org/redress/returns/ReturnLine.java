package org.redress.returns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** So many pieces of one line of the order. */
public record ReturnLine(
        @NotNull @Min(1) Integer line,
        @NotNull @Min(1) @Max(100_000) Integer quantity) {}

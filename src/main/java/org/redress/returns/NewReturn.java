package org.redress.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.redress.common.Channel;
import org.redress.complaint.NewComplaint.NewCustomer;

/**
 * A return or exchange as it comes in; {@code amountMinor} is what the buyer asks back, in the smallest unit of the
 * order's currency, and may be left out.
 */
public record NewReturn(
        @NotNull Channel channel,
        @NotNull @Valid NewCustomer customer,

        @NotBlank @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}._:/#-]*")
        String orderId,

        @NotNull ReturnKind kind,
        @NotNull ReturnReason reason,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull ReturnLine> lines,
        @NotBlank @Size(max = 20_000) String text,
        ExceptionClass exceptionClass,
        Boolean intact,
        @Min(1) Long amountMinor) {
    private static final int LONGEST_SUBJECT = 80;

    /** The beginning of the buyer's words, to be told apart in a list. */
    String subject() {
        var line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT));
    }
}

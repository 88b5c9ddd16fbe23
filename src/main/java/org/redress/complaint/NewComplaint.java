package org.redress.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.redress.common.Channel;
import org.redress.customer.Introduction;

/** A complaint as it comes in. Limits are those of the columns behind it; free text is taken literally. */
public record NewComplaint(
        @NotNull Channel channel,
        @NotNull @Valid NewCustomer customer,

        @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}._:/#-]*")
        String orderId,

        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 20_000) String text,
        RemedySought remedySought) {

    /** Who complains; at least one way to be reached should be given, none is demanded (a telephone call has none). */
    public record NewCustomer(
            @Size(max = 100) String name,
            @Email @Size(max = 254) String email,

            @Size(max = 32) @Pattern(regexp = "[-+0-9 ()./]*")
            String phone,

            @Size(max = 100) String platformId,

            @Size(max = 16) @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*|")
            String language) {
        /** As the customer book takes it. */
        public Introduction introduction() {
            return new Introduction(name, email, phone, platformId, language);
        }
    }
}

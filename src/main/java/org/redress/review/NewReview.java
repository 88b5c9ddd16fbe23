package org.redress.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.redress.common.Channel;
import org.redress.complaint.NewComplaint.NewCustomer;

/**
 * A review as it was found; {@code reach} counts those who may read it, {@code press} says that media or authorities
 * took it up. A score goes from 1 to 5; times in UTC.
 */
record NewReview(
        @NotNull Channel channel,
        @NotBlank @Size(max = 64) String platform,
        @Size(max = 128) String reviewId,
        @Min(1) @Max(5) Integer score,
        @Size(max = 200) String title,
        @NotBlank @Size(max = 20_000) String text,
        @Size(max = 2000) String url,

        @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}._:/#-]*")
        String orderId,

        @Size(max = 64) String productId,
        @Min(0) Long reach,
        Boolean press,
        Instant postedAt,
        @Valid NewCustomer customer) {}

package org.redress.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a canned answer says, in both languages; places such as {@code {order}} are filled for each case. */
record CannedText(
        @NotBlank @Size(max = 80) String titleEn,
        @NotBlank @Size(max = 80) String titleZh,
        @NotBlank @Size(max = 4000) String textEn,
        @NotBlank @Size(max = 4000) String textZh) {}

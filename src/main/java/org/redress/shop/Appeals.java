package org.redress.shop;

import java.util.UUID;

/** Appeals to a marketplace against reviews that break its rules. */
public interface Appeals {
    /**
     * Files an appeal, once per key; the marketplace answers later.
     *
     * @return the marketplace's reference
     * @throws ActionRefused when platform or review are not named
     */
    String file(UUID key, String platform, String reviewId);

    /** What became of an appeal filed with this key. */
    Outcome lookUp(UUID key);
}

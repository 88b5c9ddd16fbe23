package org.redress.common;

import java.util.List;

/**
 * Texts of one table that belong to no customer, so no erasure of a case reaches them, but in which somebody may have
 * named one. When a person is forgotten their name and addresses are taken out of every one of these places.
 */
public interface FreeTexts {
    /** Texts in which {@code hint}, a regular expression of the database that ignores case, is found. */
    List<FreeText> matching(String hint);

    /** Puts another text in the place of one. */
    void overwrite(String key, String field, String text);
}

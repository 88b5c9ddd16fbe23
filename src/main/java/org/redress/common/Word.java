package org.redress.common;

/** What a refusal says by a word of its own: the key under which the edge finds it in the reader's language. */
public record Word(String key) {
    @Override
    public String toString() {
        return key;
    }
}

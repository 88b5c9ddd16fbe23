package org.redress.message;

/**
 * One place in a text that the tone guard refuses.
 *
 * @param start first character of the place in the judged text
 * @param end the character after the last one
 * @param phrase the words that were found
 * @param better the sentence to write instead
 */
public record ToneFinding(int start, int end, String phrase, String better) {}

package dev.dormouse.dialect;

/**
 * A statement in a longer text.
 *
 * @param text exactly as it stands, from its first word or bracket to its last, without the terminator
 * @param start 0-based offset of its first character
 * @param end offset after its last character
 * @param next offset after the terminator, where the next statement may begin; the end of the text if not terminated
 * @param terminated whether a terminator follows it
 */
public record Part(String text, int start, int end, int next, boolean terminated) {}

package dev.dormouse.result;

/** A cell that holds a JSON document, as the text that the database gave. */
public record Json(String text) {

    @Override
    public String toString() {
        return text;
    }
}

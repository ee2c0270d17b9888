package dev.dormouse.entity;

/**
 * By what a collection of the application's finds its elements.
 *
 * @param map whether it is a map's key; else it is the position in a list that keeps its order
 * @param type what it is; its Java type alone if it is an entity or consists of several columns
 * @param target the entity that it is, or under which name {@link Models#find} knows what it consists of; empty for a value
 */
public record CollectionKey(boolean map, ValueType type, String target) {}

package com.acme.shop;

public enum Standing {
    NEW,
    REGULAR,
    GOLD;

    @Override
    public String toString() {
        return "standing " + ordinal();
    }
}

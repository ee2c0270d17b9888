package com.acme.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public record Address(String street, String city) {

    public boolean isIn(String other) {
        return city.equalsIgnoreCase(other);
    }
}

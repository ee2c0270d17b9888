package com.acme.garage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import lombok.Builder;

@Builder
@Embeddable
public record Home(@Column(length = 60) String street, @Column(length = 40) String town) {

    public String label() {
        return street + ", " + town;
    }
}

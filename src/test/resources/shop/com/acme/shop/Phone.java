package com.acme.shop;

import jakarta.persistence.*;

@Embeddable
public class Phone {

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false, length = 40)
    private String number;

    protected Phone() {}

    public Phone(String kind, String number) {
        this.kind = kind;
        this.number = number;
    }

    public String getKind() {
        return kind;
    }

    public String getNumber() {
        return number;
    }

    @Override
    public String toString() {
        return kind + " " + number;
    }
}

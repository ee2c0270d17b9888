package com.acme.shop;

import jakarta.persistence.*;

@Entity
@DiscriminatorValue("card")
public class CardPayment extends Payment {

    @Column(length = 4)
    private String lastDigits;

    protected CardPayment() {}

    public String getLastDigits() {
        return lastDigits;
    }

    public void setLastDigits(String lastDigits) {
        this.lastDigits = lastDigits;
    }
}

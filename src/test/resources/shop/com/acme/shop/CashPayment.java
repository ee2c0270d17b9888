package com.acme.shop;

import jakarta.persistence.*;

@Entity
@DiscriminatorValue("cash")
public class CashPayment extends Payment {

    private Money received;

    protected CashPayment() {}

    public Money getReceived() {
        return received;
    }

    public void setReceived(Money received) {
        this.received = received;
    }
}

package com.acme.shop;

import jakarta.persistence.*;

@Entity
@DiscriminatorColumn(name = "kind", length = 10)
public abstract class Payment extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PurchaseOrder order;

    @Column(nullable = false)
    private Money amount;

    protected Payment() {}

    public PurchaseOrder getOrder() {
        return order;
    }

    public void setOrder(PurchaseOrder order) {
        this.order = order;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }
}

package com.acme.shop;

import jakarta.persistence.*;

@Entity
@IdClass(StockKey.class)
public class Stock {

    @Id
    @Column(length = 20)
    private String warehouse;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Product product;

    private int pieces;

    protected Stock() {}

    public String getWarehouse() {
        return warehouse;
    }

    public Product getProduct() {
        return product;
    }

    public int getPieces() {
        return pieces;
    }

    public void setPieces(int pieces) {
        this.pieces = pieces;
    }
}

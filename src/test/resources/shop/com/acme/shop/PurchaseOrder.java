package com.acme.shop;

import jakarta.persistence.*;
import java.time.LocalDate;
import java.util.*;

@Entity(name = "Purchase")
@Table(name = "orders")
public class PurchaseOrder extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Customer customer;

    @Column(nullable = false)
    private LocalDate placedOn;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order")
    private List<Payment> payments = new ArrayList<>();

    protected PurchaseOrder() {}

    public PurchaseOrder(Customer customer, LocalDate placedOn) {
        this.customer = customer;
        this.placedOn = placedOn;
    }

    public Customer getCustomer() {
        return customer;
    }

    public LocalDate getPlacedOn() {
        return placedOn;
    }

    public List<OrderLine> getLines() {
        return Collections.unmodifiableList(lines);
    }

    public List<Payment> getPayments() {
        return payments;
    }

    public OrderLine add(Product product, int quantity) {
        OrderLine line = new OrderLine(this, product, quantity);
        lines.add(line);
        return line;
    }

    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(new Money(0), Money::plus);
    }
}

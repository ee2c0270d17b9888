package com.acme.shop;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(indexes = @Index(name = "customer_standing", columnList = "standing"))
@NamedQuery(name = "Customer.inCity", query = "from Customer c where c.address.city = :city order by c.name")
public class Customer extends BaseEntity {

    @Column(nullable = false, length = 120)
    private String name;

    @Column(unique = true)
    private String email;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Standing standing = Standing.NEW;

    private Address address;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "billing_street"))
    @AttributeOverride(name = "city", column = @Column(name = "billing_city"))
    private Address billing;

    @ElementCollection
    @Column(name = "tag", nullable = false)
    private Set<String> tags = new TreeSet<>();

    @ElementCollection
    private List<Phone> phones = new ArrayList<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL)
    private List<PurchaseOrder> orders = new ArrayList<>();

    protected Customer() {}

    public Customer(String name) {
        this.name = name;
    }

    /** A factory, called as people call such things. */
    public static Customer create(String name, String city) {
        Customer customer = new Customer(name);
        customer.address = new Address("", city);
        return customer;
    }

    public void rename(String newName) {
        name = Objects.requireNonNull(newName).strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Optional<String> getEmail() {
        return Optional.ofNullable(email);
    }

    public Standing getStanding() {
        return standing;
    }

    public void setStanding(Standing standing) {
        this.standing = standing;
    }

    public Address getAddress() {
        return address;
    }

    public void setAddress(Address address) {
        this.address = address;
    }

    public Address getBilling() {
        return billing;
    }

    public Set<String> getTags() {
        return tags;
    }

    public List<Phone> getPhones() {
        return phones;
    }

    public List<PurchaseOrder> getOrders() {
        return orders;
    }

    @Transient
    public String getGreeting() {
        return "Dear " + name;
    }

    @Override
    public String toString() {
        return name + " with " + orders.size() + " orders";
    }
}

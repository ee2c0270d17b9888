package com.acme.shop;

import jakarta.persistence.*;

@Entity
public class Gadget extends Product {

    private double voltage;

    protected Gadget() {}

    public double getVoltage() {
        return voltage;
    }

    public void setVoltage(double voltage) {
        this.voltage = voltage;
    }
}

package com.acme.garage;

import jakarta.persistence.*;

@Embeddable
public record Licence(@Column(length = 3) String country, @Column(length = 12) String plate) {}

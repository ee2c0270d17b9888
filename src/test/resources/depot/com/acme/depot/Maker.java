package com.acme.depot;

import jakarta.persistence.*;

@Entity
public class Maker {

    @Id
    private Long id;

    private String name;

    private String country;
}

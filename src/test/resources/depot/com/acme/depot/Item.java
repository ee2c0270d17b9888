package com.acme.depot;

import jakarta.persistence.*;

@Entity
public class Item {

    @Id
    private Long id;

    private String serial;

    @ManyToOne(fetch = FetchType.LAZY)
    private Shelf shelf;

    @ManyToOne(fetch = FetchType.LAZY)
    private Maker maker;
}

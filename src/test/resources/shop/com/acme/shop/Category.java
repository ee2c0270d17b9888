package com.acme.shop;

import jakarta.persistence.*;
import java.util.*;

/** Without a single getter: fields alone. */
@Entity
class Category extends BaseEntity {

    @Column(nullable = false, unique = true)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private Category parent;

    @OneToMany(mappedBy = "parent")
    private List<Category> children = new ArrayList<>();

    @ManyToMany(mappedBy = "categories")
    private Set<Product> products = new HashSet<>();

    protected Category() {}
}

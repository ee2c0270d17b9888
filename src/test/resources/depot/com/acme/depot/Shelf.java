package com.acme.depot;

import jakarta.persistence.*;
import java.util.*;

/** One of each sort of collection that has keys, and some that have none. */
@Entity
public class Shelf {

    @Id
    private Long id;

    private String label;

    @ElementCollection
    @MapKeyColumn(name = "code")
    @Column(name = "pieces")
    private Map<String, Integer> counts = new HashMap<>();

    @ElementCollection
    @AttributeOverride(name = "key.width", column = @Column(name = "key_width"))
    @AttributeOverride(name = "key.height", column = @Column(name = "key_height"))
    @Column(name = "pieces")
    private Map<Size, Integer> bySize = new HashMap<>();

    @ElementCollection
    @MapKeyJoinColumn(name = "maker_id")
    @Column(name = "pieces")
    private Map<Maker, Integer> byMaker = new HashMap<>();

    @OneToMany(mappedBy = "shelf")
    @MapKey(name = "serial")
    private Map<String, Item> items = new HashMap<>();

    @ElementCollection
    @OrderColumn(name = "place")
    @Column(name = "note")
    private List<String> notes = new ArrayList<>();

    @ElementCollection
    @Column(name = "tag")
    private Set<String> tags = new TreeSet<>();
}

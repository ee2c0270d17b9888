package com.acme.garage;

import jakarta.persistence.*;
import java.math.BigDecimal;
import lombok.*;
import lombok.experimental.SuperBuilder;

@Getter
@Setter
@SuperBuilder(toBuilder = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@EqualsAndHashCode(onlyExplicitlyIncluded = true)
@ToString(exclude = "owner")
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 10)
public abstract class Vehicle {

    @EmbeddedId
    @EqualsAndHashCode.Include
    private Licence licence;

    private int wheels;

    @Column(name = "length_m", precision = 5, scale = 2)
    private BigDecimal length;

    @ManyToOne(fetch = FetchType.LAZY)
    private Owner owner;
}

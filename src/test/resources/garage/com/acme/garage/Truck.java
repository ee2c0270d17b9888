package com.acme.garage;

import jakarta.persistence.*;
import lombok.*;
import lombok.experimental.SuperBuilder;

@Getter
@Setter
@SuperBuilder(toBuilder = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@Entity
@DiscriminatorValue("truck")
public class Truck extends Vehicle {

    @Column(name = "load_kg")
    private Integer load;
}

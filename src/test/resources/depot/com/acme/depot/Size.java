package com.acme.depot;

import jakarta.persistence.Embeddable;

@Embeddable
public record Size(int width, int height) {}

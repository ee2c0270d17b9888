package com.acme.garage;

import java.time.LocalDate;

public record VisitKey(Licence vehicle, LocalDate day) {}

package com.acme.shop;

public record StockKey(String warehouse, Long product) {}

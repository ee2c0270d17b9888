package com.acme.shop;

import jakarta.persistence.*;

@Entity
public class Book extends Product {

    @Column(nullable = false, length = 13)
    private String isbn;

    private Integer pages;

    protected Book() {}

    public String getIsbn() {
        return isbn;
    }

    public void setIsbn(String isbn) {
        this.isbn = isbn;
    }

    public Integer getPages() {
        return pages;
    }

    public void setPages(Integer pages) {
        this.pages = pages;
    }
}

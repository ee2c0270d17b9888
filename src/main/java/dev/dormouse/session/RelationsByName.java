package dev.dormouse.session;

/** What has the database's relations and schemas as its properties, besides its own: {@code db.rawLog}, {@code db.sales}. */
public interface RelationsByName {}

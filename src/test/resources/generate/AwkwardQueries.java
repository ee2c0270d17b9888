package com.acme.app;

import static com.acme.model.QOrderLine.orderLine;
import static com.acme.model.QPerson.person;
import static com.acme.model.QShipment.shipment;
import static com.acme.model.sales.QPerson.salesPerson;

import com.acme.model.Mood;
import com.querydsl.core.types.Expression;
import com.querydsl.jpa.HQLTemplates;
import com.querydsl.jpa.impl.JPAQuery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;

/** What an application asks with the Q-types. */
public final class AwkwardQueries implements Function<EntityManager, List<?>> {

    @Override
    public List<?> apply(EntityManager manager) {
        return List.of(
                query(manager, person.name)
                        .from(person)
                        .where(person.mood.eq(Mood.very_happy))
                        .fetch(),
                query(manager, orderLine.sku)
                        .from(orderLine)
                        .where(orderLine.order.placed.isNotNull())
                        .fetch(),
                query(manager, salesPerson.boss.name).from(salesPerson).fetch(),
                query(manager, shipment.originCode.label).from(shipment).fetch(),
                query(manager, person.name)
                        .from(person)
                        .where(person.transfersByFromPerson.any().amount.gt(10))
                        .fetch());
    }

    private static <T> JPAQuery<T> query(EntityManager manager, Expression<T> wanted) {
        return new JPAQuery<Void>(manager, HQLTemplates.DEFAULT).select(wanted);
    }
}

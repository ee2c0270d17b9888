package com.acme.app;

import com.acme.model.Calc;
import com.acme.model.Mood;
import com.acme.model.OrderLine;
import com.acme.model.Orders;
import com.acme.model.Person;
import com.acme.model.Transfer;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What an application writes, and how its objects compare. */
public final class Writing implements Function<EntityManager, List<?>> {

    @Override
    public List<?> apply(EntityManager manager) {
        manager.getTransaction().begin();
        Person ann = new Person();
        ann.setName("Ann");
        ann.setMood(Mood._1st);
        ann.setTags(new String[] {"a"});
        ann.setPrefs(Map.of("x", 1));
        ann.setAddr("10.0.0.1");
        ann.setSpan("[1,5)");
        Set<Person> set = new HashSet<>(Set.of(ann));
        boolean strangers = ann.equals(new Person());
        manager.persist(ann);
        Transfer transfer = new Transfer();
        transfer.setFromPerson(ann);
        transfer.setAmount(new BigDecimal("7.50"));
        manager.persist(transfer);
        Orders order = new Orders();
        order.setRegion("EU");
        order.setNum(1);
        manager.persist(order);
        OrderLine line = new OrderLine();
        line.setOrder(order);
        line.setLine(1);
        manager.persist(line);
        Calc calc = new Calc();
        calc.setA(2);
        calc.setB(3);
        manager.persist(calc);
        manager.flush();
        manager.clear();
        Person proxy = manager.getReference(Person.class, ann.getId());
        Person found = manager.find(Transfer.class, transfer.getId()).getFromPerson();
        return List.of(
                strangers,
                set.contains(ann) && set.contains(proxy),
                ann.equals(proxy) && proxy.equals(ann) && found.equals(ann),
                calc.getC(),
                transfer.getFromPersonId().equals(ann.getId()),
                found.getCreatedAt() != null && found.getUid() != null,
                found.getMood(),
                found.getPrefs(),
                found.getSpan(),
                manager.find(OrderLine.class, new com.acme.model.OrderLineKey("EU", 1, 1)).toString());
    }
}

package dev.dormouse.entity;

import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;

/** What generated proxies are. */
public interface LazyEntity extends HibernateProxy {

    /** Called once, right after construction. */
    void initializer$(LazyInitializer initializer);
}

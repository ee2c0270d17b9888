package com.acme.report;

import com.acme.shop.PurchaseOrder;
import java.util.List;

/** Not an entity, and in another package: known by its full name. */
public final class Report {

    private Report() {}

    public static String summary(List<PurchaseOrder> orders) {
        return orders.size() + " orders";
    }
}

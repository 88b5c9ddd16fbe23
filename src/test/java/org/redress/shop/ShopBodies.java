package org.redress.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/** Bodies as the shops' public documents show them, with people's data that must not be kept. */
final class ShopBodies {
    private ShopBodies() {}

    static JsonNode tree(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(body, broken);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An order of 199.00 CNY and 10.00 freight at Shopify; {@code more} are further fields. */
    static String shopifyOrder(String id, String updatedAt, String more) {
        return """
            {"id": %s, "admin_graphql_api_id": "gid://shopify/Order/%s", "name": "#1001",
             "email": "li.wei@example.com", "phone": "+8613800000000", "contact_email": "li.wei@example.com",
             "created_at": "2025-03-01T10:00:00+08:00", "updated_at": "%s", "cancelled_at": null,
             "currency": "CNY", "total_price": "209.00", "current_total_price": "209.00",
             "total_outstanding": "0.00", "financial_status": "paid", "fulfillment_status": null,
             "customer": {"id": 115310627314723954, "email": "li.wei@example.com", "first_name": "Wei"},
             "shipping_address": {"name": "Li Wei", "address1": "No. 1 Tea Street", "city": "Hangzhou"},
             "shipping_lines": [{"id": 1, "price": "10.00", "title": "SF"}],
             "line_items": [{"id": 866550311766439020, "product_id": 788032119674292922, "sku": "TEA 01",
               "title": "明前龙井", "quantity": 2, "price": "99.50"}],
             "refunds": [], "fulfillments": [] %s}\
            """.formatted(id, id, updatedAt, more.isEmpty() ? "" : ", " + more);
    }

    static String fulfilment(String id, String orderId, String status, String updatedAt) {
        return """
            {"id": %s, "order_id": %s, "status": "success", "created_at": "2025-03-02T09:00:00+08:00",
             "updated_at": "%s", "tracking_company": "SF Express", "tracking_number": "SF%s",
             "tracking_numbers": ["SF%s"], "shipment_status": "%s",
             "destination": {"first_name": "Wei", "phone": "+8613800000000"}}\
            """.formatted(id, orderId, updatedAt, id, id, status);
    }

    static String refund(String id, String orderId, String amount, String note) {
        return """
            {"id": %s, "order_id": %s, "created_at": "2025-03-05T11:00:00+08:00",
             "processed_at": "2025-03-05T11:00:01+08:00", "note": "%s", "user_id": 799407056, "restock": false,
             "refund_line_items": [], "order_adjustments": [],
             "transactions": [
               {"id": 1, "kind": "refund", "status": "success", "gateway": "alipay", "amount": "%s", "currency": "CNY"},
               {"id": 2, "kind": "refund", "status": "failure", "gateway": "alipay", "amount": "5.00", "currency": "CNY"},
               {"id": 3, "kind": "sale", "status": "success", "gateway": "alipay", "amount": "9.00", "currency": "CNY"}]}\
            """.formatted(id, orderId, note, amount);
    }

    /** A chargeback of Shopify Payments whose evidence is due on 12 March 2025, 16:00 UTC. */
    static String dispute(String id, String orderId, String status, String finalizedOn) {
        return """
            {"id": %s, "order_id": %s, "type": "chargeback", "amount": "209.00", "currency": "CNY",
             "reason": "product_not_received", "network_reason_code": "13.1", "status": "%s",
             "evidence_due_by": "2025-03-12T11:00:00-05:00", "evidence_sent_on": null, "finalized_on": %s,
             "initiated_at": "2025-03-03T20:00:00-05:00"}\
            """.formatted(id, orderId, status, finalizedOn == null ? null : "\"" + finalizedOn + "\"");
    }

    /** An order of 29.35 at WooCommerce, paid; {@code refunds} are elements of its list. */
    static String wooOrder(String id, String status, String modified, String refunds) {
        return """
            {"id": %s, "number": "%s", "status": "%s", "currency": "USD",
             "date_created": "2025-03-01T10:00:00", "date_created_gmt": "2025-03-01T02:00:00",
             "date_modified": "2025-03-01T11:00:00", "date_modified_gmt": "%s",
             "date_paid_gmt": "2025-03-01T02:05:00", "date_completed_gmt": null,
             "total": "29.35", "shipping_total": "10.00", "customer_id": 0,
             "billing": {"first_name": "John", "last_name": "Doe", "email": "john.doe@example.com"},
             "line_items": [{"id": 315, "name": "Woo Single", "product_id": 93, "quantity": 3, "price": 2,
               "subtotal": "6.00", "total": "6.00", "sku": ""}],
             "refunds": [%s]}\
            """.formatted(id, id, status, modified, refunds);
    }
}

package org.redress.shop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Reads orders from a CSV file with the columns {@code order_id, customer_unique_id, order_status, purchase_at,
 * carrier_at, delivered_at, estimated_at, first_product_id, items_value, freight_value, paid_value}, as the Olist data
 * set has them: local times without zone, amounts with a decimal point. All goods of an order become one line. Further
 * columns {@code carrier} and {@code batch} are read where the file has them.
 */
public final class OrderCsv {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ZoneId zone;
    private final String currency;

    /** @param zone in which the file's times are meant */
    public OrderCsv(ZoneId zone, String currency) {
        this.zone = zone;
        this.currency = currency;
    }

    /** Every order of the file, in its order. */
    public List<OrderImport.Item> read(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(this::item).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private OrderImport.Item item(NamedCsvRecord row) {
        return new OrderImport.Item(
                row.getField("order_id"),
                row.getField("customer_unique_id"),
                state(row.getField("order_status")),
                currency,
                minor(row, "freight_value"),
                minor(row, "paid_value"),
                time(row, "purchase_at"),
                time(row, "carrier_at"),
                time(row, "estimated_at"),
                time(row, "delivered_at"),
                given(row, "carrier"),
                null,
                lines(row));
    }

    private List<OrderImport.Line> lines(NamedCsvRecord row) {
        String product = row.getField("first_product_id");
        if (product.isEmpty()) return List.of();
        return List.of(new OrderImport.Line(product, null, 1, minor(row, "items_value"), given(row, "batch")));
    }

    /** Null where the file has no such column, or nothing in it. */
    private static String given(NamedCsvRecord row, String column) {
        return row.findField(column).filter(text -> !text.isBlank()).orElse(null);
    }

    private static OrderState state(String status) {
        return switch (status) {
            case "created" -> OrderState.PLACED;
            case "approved", "invoiced", "processing" -> OrderState.PAID;
            case "shipped" -> OrderState.SHIPPED;
            case "delivered" -> OrderState.DELIVERED;
            case "canceled", "unavailable" -> OrderState.CANCELLED;
            default -> throw new IllegalArgumentException("order_status " + status);
        };
    }

    private Instant time(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty()
                ? null
                : LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    }

    private static long minor(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? 0 : new BigDecimal(text).movePointRight(2).longValueExact();
    }
}

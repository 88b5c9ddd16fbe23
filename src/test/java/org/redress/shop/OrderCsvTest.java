package org.redress.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.common.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ShopTest
class OrderCsvTest {
    private static final OrderCsv CSV = new OrderCsv(ZoneId.of("America/Sao_Paulo"), "BRL");

    @Autowired
    OrderImport load;

    @Autowired
    OrderBook orders;

    @Autowired
    JdbcTemplate sql;

    @Test
    void readsTimesInTheZoneOfTheFileAndAmountsInMinorUnits(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), """
                order_id,customer_unique_id,order_status,purchase_at,carrier_at,delivered_at,estimated_at,first_product_id,items_value,freight_value,paid_value
                csv-1,c1,delivered,2018-01-10 12:00:00,2018-01-11 09:00:00,2018-01-20 10:00:00,2018-01-15 00:00:00,p1,134.97,8.49,143.46
                csv-2,c2,delivered,2018-01-10 12:00:00,,,,p2,134.97,8.49,0.00
                csv-3,c3,unavailable,2018-01-10 12:00:00,,,,,0.00,0.00,35.96
                """);

        load.load(CSV.read(file));

        Order first = orders.find("csv-1").orElseThrow();
        assertThat(first.orderedAt()).isEqualTo(Instant.parse("2018-01-10T14:00:00Z"));
        assertThat(first.items()).isEqualTo(new Money(13_497, "BRL"));
        assertThat(first.paid()).isEqualTo(new Money(14_346, "BRL"));
        assertThat(first.late(Instant.now())).isTrue();
        assertThat(orders.find("csv-2").orElseThrow().paid()).isNull();
        assertThat(orders.find("csv-3").orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void carrierAndBatchAreReadWhereTheFileHasThem(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), """
                order_id,customer_unique_id,order_status,purchase_at,carrier_at,delivered_at,estimated_at,first_product_id,items_value,freight_value,paid_value,carrier,batch
                csv-4,c1,delivered,2018-01-10 12:00:00,2018-01-11 09:00:00,2018-01-20 10:00:00,2018-01-15 00:00:00,p1,134.97,8.49,143.46,STO,B-17
                csv-5,c1,delivered,2018-01-10 12:00:00,2018-01-11 09:00:00,2018-01-20 10:00:00,2018-01-15 00:00:00,p1,134.97,8.49,143.46,,
                """);

        load.load(CSV.read(file));

        assertThat(sql.queryForList(
                        "select concat_ws(' ', order_id, carrier, batch) from redress.shop_order_line"
                                + " join redress.shop_shipment using (order_id) where order_id in ('csv-4', 'csv-5') order by 1",
                        String.class))
                .containsExactly("csv-4 STO B-17", "csv-5");
    }

    @Test
    @Tag("data")
    void loadsFourThousandRealOrders() {
        var items = CSV.read(Path.of(System.getProperty("redress.data"), "olist", "orders_joined.csv"));
        for (int from = 0; from < items.size(); from += OrderImport.MOST)
            load.load(items.subList(from, Math.min(items.size(), from + OrderImport.MOST)));

        assertThat(items).hasSize(4_000);
        List<Order> loaded =
                items.stream().map(item -> orders.find(item.id()).orElseThrow()).toList();
        assertThat(loaded)
                .filteredOn(order -> order.deliveredAt() != null && order.late(order.deliveredAt()))
                .hasSizeGreaterThanOrEqualTo(266);
        assertThat(loaded).filteredOn(order -> order.paid() == null).isNotEmpty();
    }
}

package org.redress.shop;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** A real shop in place of the built-in one: {@code redress.shop.adapter} is {@code shopify} or {@code woocommerce}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("redress.shop.adapter")
class ConnectedShop {
    @Bean
    ShopAdapter shopAdapter(Environment settings) {
        var address = ShopAddress.of(settings.getRequiredProperty("redress.shop.url"));
        String kind = settings.getRequiredProperty("redress.shop.adapter");
        return switch (kind) {
            case "shopify" ->
                new ShopifyAdapter(
                        address,
                        settings.getProperty("redress.shop.shopify.api-version", "2025-10"),
                        settings.getRequiredProperty("redress.shop.shopify.token"));
            case "woocommerce" ->
                new WooAdapter(
                        address,
                        settings.getRequiredProperty("redress.shop.woocommerce.consumer-key"),
                        settings.getRequiredProperty("redress.shop.woocommerce.consumer-secret"));
            default -> throw new IllegalStateException("redress.shop.adapter is shopify or woocommerce, not " + kind);
        };
    }

    @Bean
    @Primary
    RealOrderBook realOrderBook(ShopAdapter shop, NewsIntake intake, BuiltInOrderBook told) {
        return new RealOrderBook(shop, intake, told);
    }

    @Bean
    @Primary
    RealPayments realPayments(ShopAdapter shop, Actions actions, Clock clock) {
        return new RealPayments(shop, actions, clock);
    }

    @Bean
    OrderPoll orderPoll(
            RealOrderBook orders,
            PolledOrders polled,
            @Value("${redress.shop.order-poll:PT15M}") Duration pause,
            Clock clock) {
        return new OrderPoll(orders, polled, pause, clock);
    }
}

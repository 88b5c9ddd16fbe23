package org.redress.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs on the shop and a real PostgreSQL, without the process engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ShopWorld.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "redress.samples=true")
@interface ShopTest {}

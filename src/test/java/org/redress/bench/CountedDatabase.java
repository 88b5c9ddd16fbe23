package org.redress.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the round trips that go over its connections: every execute, and every commit or rollback. */
final class CountedDatabase extends DelegatingDataSource {
    private static final LongAdder TRIPS = new LongAdder();

    CountedDatabase(DataSource source) {
        super(source);
    }

    static long trips() {
        return TRIPS.sum();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection(), Connection.class);
    }

    private static <T> T counted(T real, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().startsWith("execute") || isEnd(method.getName())) TRIPS.increment();
            try {
                return wrapped(method.invoke(real, args));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    private static boolean isEnd(String method) {
        return method.equals("commit") || method.equals("rollback");
    }

    private static Object wrapped(Object answer) {
        if (answer instanceof CallableStatement call) return counted(call, CallableStatement.class);
        if (answer instanceof PreparedStatement prepared) return counted(prepared, PreparedStatement.class);
        if (answer instanceof Statement statement) return counted(statement, Statement.class);
        return answer;
    }
}

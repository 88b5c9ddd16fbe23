package org.redress.engine;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;

/** Lists of identifiers as text[] columns. */
@MappedTypes(String[].class)
public class TextArrayType extends BaseTypeHandler<String[]> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, String[] value, JdbcType type)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("text", value));
    }

    @Override
    public String[] getNullableResult(ResultSet rows, String column) throws SQLException {
        return of(rows.getArray(column));
    }

    @Override
    public String[] getNullableResult(ResultSet rows, int column) throws SQLException {
        return of(rows.getArray(column));
    }

    @Override
    public String[] getNullableResult(CallableStatement call, int column) throws SQLException {
        return of(call.getArray(column));
    }

    private static String[] of(Array array) throws SQLException {
        return array == null ? null : (String[]) array.getArray();
    }
}

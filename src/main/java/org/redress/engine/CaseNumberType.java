package org.redress.engine;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.redress.common.CaseNumber;

/** Case numbers as text columns. */
@MappedTypes(CaseNumber.class)
public class CaseNumberType extends BaseTypeHandler<CaseNumber> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, CaseNumber value, JdbcType type)
            throws SQLException {
        statement.setString(index, value.value());
    }

    @Override
    public CaseNumber getNullableResult(ResultSet rows, String column) throws SQLException {
        return of(rows.getString(column));
    }

    @Override
    public CaseNumber getNullableResult(ResultSet rows, int column) throws SQLException {
        return of(rows.getString(column));
    }

    @Override
    public CaseNumber getNullableResult(CallableStatement call, int column) throws SQLException {
        return of(call.getString(column));
    }

    private static CaseNumber of(String value) {
        return value == null ? null : CaseNumber.of(value);
    }
}

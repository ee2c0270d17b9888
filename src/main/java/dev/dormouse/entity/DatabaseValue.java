package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.EnhancedUserType;

/**
 * How Hibernate reads and writes what only the database itself knows: a value travels in the database's own spelling, as a
 * parameter whose type the database infers. To Hibernate it is text, so that HQL compares it with text.
 */
public final class DatabaseValue implements EnhancedUserType<Object> {

    private final Class<?> type;
    private final String dialect;
    private final boolean bits;

    /** Called by Hibernate. */
    DatabaseValue(OwnSpelling spelling) {
        type = spelling.type();
        dialect = spelling.dialect();
        bits = spelling.bits();
    }

    @Override
    public int getSqlType() {
        return Types.VARCHAR;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> returnedClass() {
        return (Class<Object>) type;
    }

    @Override
    public Object nullSafeGet(ResultSet rows, int position, WrapperOptions options) throws SQLException {
        if (type.isArray() && !dialect.equals("postgresql")) {
            Array array = rows.getArray(position);
            return array == null ? null : ArrayText.ofObjects(array.getArray(), type);
        }
        String text = rows.getString(position);
        return text == null ? null : fromStringValue(text);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Object value, int position, WrapperOptions options)
            throws SQLException {
        boolean untyped = dialect.equals("postgresql");
        if (value == null) {
            statement.setNull(position, untyped ? Types.OTHER : Types.VARCHAR);
        } else if (untyped) {
            statement.setObject(position, toString(value), Types.OTHER);
        } else if (type.isArray()) {
            statement.setObject(position, ArrayText.toObjects((Object[]) value));
        } else if (bits) {
            statement.setBigDecimal(position, BitText.number(toString(value)));
        } else {
            statement.setString(position, toString(value));
        }
    }

    @Override
    public String toSqlLiteral(Object value) {
        String text = toString(value);
        if (bits) {
            return "b'" + text + "'";
        }
        String escaped = dialect.equals("mariadb") ? text.replace("\\", "\\\\") : text;
        return "'" + escaped.replace("'", "''") + "'";
    }

    @Override
    public String toString(Object value) {
        return type.isArray() && value instanceof Object[] array ? ArrayText.write(array) : value.toString();
    }

    @Override
    public Object fromStringValue(CharSequence text) {
        if (type.isEnum()) {
            return DatabaseEnum.of(type, text.toString());
        }
        if (type.isArray()) {
            return ArrayText.read(text.toString(), type);
        }
        return bits ? BitText.plain(text.toString()) : text.toString();
    }

    @Override
    public boolean equals(Object one, Object other) {
        return type.isArray() ? Objects.deepEquals(one, other) : Objects.equals(one, other);
    }

    @Override
    public int hashCode(Object value) {
        return value instanceof Object[] array ? Arrays.deepHashCode(array) : Objects.hashCode(value);
    }

    @Override
    public Object deepCopy(Object value) {
        return value instanceof Object[] array ? ArrayText.copy(array) : value;
    }

    @Override
    public boolean isMutable() {
        return type.isArray();
    }

    @Override
    public Serializable disassemble(Object value) {
        return (Serializable) deepCopy(value);
    }

    @Override
    public Object assemble(Serializable cached, Object owner) {
        return deepCopy(cached);
    }

    /** A row of bits as zeros and ones. */
    private static final class BitText {

        /** The driver writes {@code b'0101'}. */
        static String plain(String text) {
            return text.startsWith("b'") ? text.substring(2, text.length() - 1) : text;
        }

        static BigDecimal number(String bits) {
            try {
                return new BigDecimal(new BigInteger(plain(bits), 2));
            } catch (NumberFormatException e) {
                throw new ShellException(
                        Failure.statement("'" + bits + "' is no row of bits").withHint("such as '0101'"), e);
            }
        }
    }
}

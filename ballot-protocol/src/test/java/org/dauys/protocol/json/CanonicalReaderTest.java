package org.dauys.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.json.MalformedMessageException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"01\"", "\"00\"", "\"+1\"", "\"-1\"", "\"\"", "\"1 \"", "\"1e3\"", "\"0x1\""})
    void scalarsInOtherSpellingsAreRefused(String json) {
        assertThatThrownBy(() -> read(json, CanonicalReader::scalar)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void scalarsMustBeBelowTheOrder() {
        String order = Scalar.ORDER.toString();
        String largest = Scalar.ORDER.subtract(BigInteger.ONE).toString();

        assertThat(read("\"" + largest + "\"", CanonicalReader::scalar).toDecimal())
                .isEqualTo(largest);
        assertThatThrownBy(() -> read("\"" + order + "\"", CanonicalReader::scalar))
                .isInstanceOfSatisfying(MalformedMessageException.class, e -> assertThat(e.kind())
                        .isEqualTo(Kind.INVALID_SCALAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "-1", "1.0", "1e1", "", "\"1\"", "+1", "2147483648", "99999999999999999999"})
    void integersInOtherSpellingsAreRefused(String json) {
        assertThatThrownBy(() -> read(json, in -> in.integer(Integer.MAX_VALUE)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\u000a\"",
                "\"\\u000A\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ud800\"",
                "\"\\x\"",
                "\"\n\"",
                "\"\u007f\"",
                "\"open",
                "\"\\\"",
                "\"\\u12\"",
                "\"\\uzzzz\""
            })
    void stringsInOtherSpellingsAreRefused(String json) {
        assertThatThrownBy(() -> read(json, CanonicalReader::string)).isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\ud800', '\udbff', '\udc00', '\udfff'})
    void halfACharacterIsNeitherWrittenNorReplaced(char surrogate) {
        assertThatThrownBy(() -> new CanonicalWriter().string("a" + surrogate + "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("\"\\u" + Integer.toHexString(surrogate) + "\"", CanonicalReader::string))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void stringsMustBeUtf8() {
        byte[] latin = {'"', (byte) 0xe9, '"'};

        assertThatThrownBy(() -> new CanonicalReader(latin, 10).string()).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void theIdentityIsAnElementOnlyWhereAllowed() {
        String identity = "\"" + "0".repeat(63) + "1\"";

        assertThat(read(identity, CanonicalReader::elementOrIdentity)).isEqualTo(GroupElement.identity());
        assertThatThrownBy(() -> read(identity, CanonicalReader::element))
                .isInstanceOfSatisfying(MalformedMessageException.class, e -> assertThat(e.kind())
                        .isEqualTo(Kind.INVALID_ELEMENT));
    }

    @Test
    void aMessageBeyondItsBoundIsRefusedUnread() {
        assertThatThrownBy(() -> new CanonicalReader(new byte[101], 100)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void anArrayBeyondItsBoundIsRefused() {
        assertThatThrownBy(() -> read("[1,1,1]", in -> in.array(2, () -> in.integer(9))))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> read("[1,]", in -> in.array(2, () -> in.integer(9))))
                .isInstanceOf(MalformedMessageException.class);
    }

    private static <T> T read(String json, Function<CanonicalReader, T> reader) {
        CanonicalReader in = new CanonicalReader(json.getBytes(StandardCharsets.UTF_8), 1000);
        T value = reader.apply(in);
        in.end();
        return value;
    }
}

package org.dauys.protocol.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.protocol.election.ElectionUuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private final SecureRandom random = new SecureRandom();
    private final ElectionUuid uuid = ElectionUuid.random(random);

    @Test
    void aGeneratedCredentialHasTheFormOfTheSpecification() {
        PrivateCredential credential = PrivateCredential.generate(random);

        assertThat(credential.toDisplayString())
                .matches("[1-9A-HJ-NP-Za-km-z]{5}-[1-9A-HJ-NP-Za-km-z]{6}-"
                        + "[1-9A-HJ-NP-Za-km-z]{5}-[1-9A-HJ-NP-Za-km-z]{6}");
        assertThat(PrivateCredential.parse(credential.toDisplayString())).isEqualTo(credential);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TG8D9Q5MoJ1q8v479RsMSW",
                "TG8D9-Q5MoJ1-q8v47-9RsMS",
                "TG8D9-Q5MoJ1-q8v47-9RsMS0",
                "TG8D9-Q5MoJ1-q8v47-9RsMSW ",
                "TG8D9-Q5MoJ1-q8v47-9RsMSWW"
            })
    void otherFormsAreRefusedWithoutRepeatingThem(String text) {
        assertThatThrownBy(() -> PrivateCredential.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("TG8D9");
    }

    @Test
    void aCredentialOfOneElectionIsAnotherInTheNext() {
        PrivateCredential credential = PrivateCredential.generate(random);

        assertThat(credential.publicCredential(uuid))
                .isNotEqualTo(credential.publicCredential(ElectionUuid.random(random)));
    }

    @Test
    void listsMadeHereAreInHexadecimalOrderAndReadBack() {
        List<PublicCredential> some = new ArrayList<>(Stream.generate(() -> PrivateCredential.generate(random))
                .limit(9)
                .map(each -> each.publicCredential(uuid))
                .toList());
        PublicCredentials list = PublicCredentials.of(some);

        Collections.sort(some);
        assertThat((Iterable<PublicCredential>) list).containsExactlyElementsOf(some);
        assertThat(some).allMatch(list::contains);
        assertThat(list.contains(PrivateCredential.generate(random).publicCredential(uuid)))
                .isFalse();
        byte[] bytes = list.canonicalBytes();
        assertThat(PublicCredentials.parse(bytes).canonicalBytes()).isEqualTo(bytes);
    }

    @Test
    void aListInAnotherOrderKeepsItAndFindsEveryCredential() {
        List<String> hex = List.of("c".repeat(64), "a".repeat(64), "b".repeat(64));
        byte[] bytes = ("[\"" + String.join("\",\"", hex) + "\"]").getBytes(StandardCharsets.US_ASCII);
        PublicCredentials list = PublicCredentials.parse(bytes);

        assertThat(hex).allMatch(each -> list.contains(new PublicCredential(each)));
        assertThat(list.canonicalBytes()).isEqualTo(bytes);
        assertThat(list.get(0).hex()).isEqualTo(hex.get(0));
    }

    @Test
    void aRepeatedCredentialIsRefused() {
        PublicCredential one = PrivateCredential.generate(random).publicCredential(uuid);

        assertThatThrownBy(() -> PublicCredentials.of(List.of(one, one))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyListIsAList() {
        PublicCredentials none = PublicCredentials.of(List.of());

        assertThat(none.canonicalBytes()).isEqualTo("[]".getBytes(StandardCharsets.US_ASCII));
        assertThat(PublicCredentials.parse(none.canonicalBytes()).size()).isZero();
    }
}

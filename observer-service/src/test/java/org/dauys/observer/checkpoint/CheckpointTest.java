package org.dauys.observer.checkpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.events.json.CanonicalJson;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckpointTest extends ObserverTest {

    @Inject
    ObjectMapper json;

    @Test
    void aCheckpointIsTheHeadUnderTheServicesSignature() throws Exception {
        TallyStandIn tally = tally(new TestElection(2)).setUp();
        eventually(
                () -> assertThat(detail(tally.uuid()).getInt("verified_height")).isZero());

        ObjectNode checkpoint = (ObjectNode) json.readTree(
                given().get("/api/elections/" + tally.uuid() + "/checkpoint").asByteArray());

        assertThat(checkpoint.get("hash").asText()).isEqualTo(tally.head());
        assertThat(checkpoint.get("pos").asLong()).isEqualTo(tally.archive().length);
        assertThat(checkpoint.get("verified_height").asInt()).isZero();
        assertThat(verifies(checkpoint)).isTrue();
        assertThat(verifies(checkpoint.put("height", 7))).isFalse();
    }

    private boolean verifies(ObjectNode checkpoint) throws Exception {
        Map<String, Object> signed = new TreeMap<>(json.convertValue(checkpoint, Map.class));
        signed.remove("signature");
        Map<String, String> key =
                given().get("/api/observation/checkpoint-keys").jsonPath().getMap("items[0]");
        assertThat(key.get("key_id")).isEqualTo(checkpoint.get("key_id").asText());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.get("public_key")))));
        signature.update(CanonicalJson.write(signed));
        return signature.verify(
                Base64.getDecoder().decode(checkpoint.get("signature").asText()));
    }
}

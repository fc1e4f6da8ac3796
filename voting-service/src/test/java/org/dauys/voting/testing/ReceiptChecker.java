package org.dauys.voting.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.TreeMap;
import org.dauys.events.json.CanonicalJson;

/** Checks signatures as an outsider would: from the JSON alone, with the published keys. */
public final class ReceiptChecker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptChecker() {}

    /** Checks the signature of the document at this member of an answer, and returns it. */
    public static JsonNode verified(String answer, String member) {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(answer).get(member);
            ObjectNode unsigned = document.deepCopy();
            unsigned.remove("signature");
            byte[] signed = CanonicalJson.write(JSON.convertValue(unsigned, TreeMap.class));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(
                            publishedKey(document.get("key_id").asText()))));
            signature.update(signed);
            assertThat(signature.verify(
                            Base64.getDecoder().decode(document.get("signature").asText())))
                    .as("signature of %s", document)
                    .isTrue();
            return document;
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] publishedKey(String keyId) {
        String key = RestAssured.get("/api/ballot-box/receipt-keys")
                .jsonPath()
                .getString("items.find { it.key_id == '" + keyId + "' }.public_key");
        assertThat(key).as("published key %s", keyId).isNotNull();
        return Base64.getDecoder().decode(key);
    }
}

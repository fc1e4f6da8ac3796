package org.dauys.auditor.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.events.audit.AuditHead;

/** The heads among themselves: signed by a published key, numbered without gaps, of one trail, and never shorter. */
public final class CheckHeads {

    private CheckHeads() {}

    /** Objections; none if all holds. */
    public static List<String> of(PublishedHeads published) {
        List<String> objections = new ArrayList<>();
        Map<String, PublicKey> keys = keys(published, objections);
        long number = 1;
        long rows = 0;
        for (AuditHead.Signed signed : published.heads()) {
            AuditHead head = signed.head();
            if (head.number() != number) {
                objections.add("head " + head.number() + " stands where head " + number + " belongs");
            }
            if (!head.trail().equals(published.heads().get(0).head().trail())) {
                objections.add("head " + head.number() + " is of another trail, " + head.trail());
            }
            if (head.rows() <= rows) {
                objections.add("head " + head.number() + " is of no more rows than the one before it");
            }
            if (!keys.containsKey(signed.keyId()) || !isSigned(signed, keys.get(signed.keyId()))) {
                objections.add("head " + head.number() + " is not signed by a published key");
            }
            number = head.number() + 1;
            rows = head.rows();
        }
        return objections;
    }

    /** Whether every head and key that was kept earlier is still there, unchanged; objections if not. */
    public static List<String> since(PublishedHeads earlier, PublishedHeads now) {
        List<String> objections = new ArrayList<>();
        earlier.keys().stream()
                .filter(key -> !now.keys().contains(key))
                .forEach(key -> objections.add("key " + key.keyId() + ", kept earlier, is not published any more"));
        earlier.heads().stream()
                .filter(head -> !now.heads().contains(head))
                .forEach(head ->
                        objections.add("head " + head.head().number() + ", kept earlier, was changed or taken away"));
        return objections;
    }

    private static Map<String, PublicKey> keys(PublishedHeads published, List<String> objections) {
        Map<String, PublicKey> keys = new HashMap<>();
        for (AuditHead.Key key : published.keys()) {
            try {
                byte[] encoded = Base64.getDecoder().decode(key.publicKey());
                keys.put(key.keyId(), KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                objections.add("key " + key.keyId() + " is no RSA key");
            }
        }
        return keys;
    }

    private static boolean isSigned(AuditHead.Signed signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(signed.head().bytes());
            return signature.verify(Base64.getDecoder().decode(signed.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}

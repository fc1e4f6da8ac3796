package org.dauys.simulator.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.auditor.receipt.CheckReceipt;
import org.dauys.auditor.receipt.Receipt;
import org.dauys.auditor.receipt.ReceiptFinding;
import org.dauys.auditor.receipt.ReceiptKeys;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.simulator.observer.AuditDesk;

/**
 * Observers with the auditor tool while it all happens: they save the receipt keys before the opening and copies of the
 * board during the voting, and hold receipts against what is published afterwards.
 */
final class Watchers {

    private static final int COPIES = 8;
    private static final int RECEIPTS = 25;

    private final World world;
    private final AuditDesk desk;
    private final ReceiptKeys keys;
    private final Map<String, Path> copies = new ConcurrentHashMap<>();

    Watchers(World world, AuditDesk desk) {
        this.world = world;
        this.desk = desk;
        try {
            this.keys = ReceiptKeys.fetch(URI.create(world.api().base() + "/api/ballot-box/receipt-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException("no receipt keys", e);
        }
    }

    /** How many receipts were checked, and how many are honoured by log index and board. */
    record Receipted(int checked, int honoured) {}

    /** Saves copies of some records as they are now. */
    void saveCopies() {
        world.elections().stream().limit(COPIES).forEach(uuid -> copies.put(uuid, desk.save(uuid, "-during.bel")));
    }

    /** Copies from during the voting, by election. */
    Map<String, Path> copies() {
        return Map.copyOf(copies);
    }

    /** Checks some receipts as their holders would. */
    Receipted check(Receipts receipts) {
        int checked = 0;
        int honoured = 0;
        for (String uuid : world.elections()) {
            CheckReceipt check =
                    new CheckReceipt(new RemoteRecord(world.api().base() + "/api/elections/" + uuid), keys);
            List<byte[]> held = receipts.of(uuid);
            for (byte[] receipt : held.subList(0, Math.min(held.size(), RECEIPTS / COPIES + 1))) {
                if (checked < RECEIPTS) {
                    checked++;
                    honoured += isHonoured(check, receipt) ? 1 : 0;
                }
            }
        }
        return new Receipted(checked, honoured);
    }

    private static boolean isHonoured(CheckReceipt check, byte[] receipt) {
        try {
            return check.check(Receipt.parse(receipt)).state() == ReceiptFinding.State.HONOURED;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot check a receipt", e);
        }
    }
}

package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import khung.plugins.PluginRuntime;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.text.BadInput;
import khung.text.Problem;
import khung.trust.Sha256;
import khung.trust.TrustedKeys;
import khung.trust.Verification;
import khung.trust.files.Refusal;

/** Whether what was installed is still what it was, and still trusted. */
final class Belief {

    private final Shelf shelf;
    private final TrustedKeys keys;
    private final Looking.Reading reader;

    Belief(Shelf shelf, TrustedKeys keys, Looking.Reading reader) {
        this.shelf = shelf;
        this.keys = keys;
        this.reader = reader;
    }

    /** How an installed plugin is called in messages. */
    static String named(Entry entry) {
        return "plugins/" + entry.reference();
    }

    /**
     * Why an installed plugin is believed no more; empty when it is.
     *
     * @param developer whether unsigned ones are let in
     */
    Optional<Problem> doubt(Entry entry, boolean developer) throws IOException {
        try {
            bytes(entry);
        } catch (BadInput e) {
            return Optional.of(e.problems().get(0));
        }
        if (entry.shipped() || entry.unsigned() && developer) {
            return Optional.empty();
        }
        Verification verification = verification(entry);
        return verification.signed() ? Optional.empty() : Optional.of(verification.problem(named(entry)));
    }

    /** Who signed it. */
    Verification verification(Entry entry) throws IOException {
        Optional<Path> file = shelf.file(entry);
        Optional<byte[]> signature = file.isPresent() ? Shelf.signature(file.get()) : Optional.empty();
        return keys.verify(PluginFile.KIND, entry.sha256(), signature).named(entry.reference());
    }

    /** What an installed plugin holds. */
    PluginFile content(Entry entry) throws BadInput, IOException {
        return reader.read(named(entry), bytes(entry));
    }

    private byte[] bytes(Entry entry) throws BadInput, IOException {
        Path file = shelf.file(entry).orElseThrow(() -> Refusal.of(PluginRuntime.class, named(entry), "file.gone"));
        byte[] bytes = PluginReader.bytes(file, named(entry));
        if (!Sha256.of(bytes).equals(entry.sha256())) {
            throw Refusal.of(PluginRuntime.class, named(entry), "file.altered");
        }
        return bytes;
    }
}

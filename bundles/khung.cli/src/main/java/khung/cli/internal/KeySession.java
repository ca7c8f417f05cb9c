package khung.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

import khung.text.BadInput;
import khung.trust.TrustedKeys;
import khung.trust.supplements.InstalledSupplements;

/**
 * What a call about keys and supplements works with besides.
 *
 * @param keys empty in a run without them
 * @param supplements empty in a run without them
 */
record KeySession(Session session, Optional<TrustedKeys> keys, Optional<InstalledSupplements> supplements) {

    TrustedKeys theKeys() throws Stop {
        return keys.orElseThrow(() -> Stop.badInput(Session.phrase("key.none")));
    }

    InstalledSupplements theSupplements() throws Stop {
        return supplements.orElseThrow(() -> Stop.badInput(Session.phrase("key.none")));
    }

    /** A file that is small when it is what it should be; of a larger one no more is read than tells so. */
    byte[] bytes(String name, int most) throws BadInput, IOException {
        InputFile file = InputFile.of(session, name).orElseThrow(() -> Session.bad(name, "import.none"));
        if (file.path().isEmpty()) {
            return session.in().readNBytes(most + 1);
        }
        try (InputStream in = Files.newInputStream(file.path().get())) {
            return in.readNBytes(most + 1);
        }
    }
}

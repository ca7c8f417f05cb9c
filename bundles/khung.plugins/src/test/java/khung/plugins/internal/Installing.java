package khung.plugins.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A program of the test's own, whose administrator trusts the workshop that makes the plugins. */
abstract class Installing {

    @TempDir
    Path temp;
    Path home;
    Workshop shop;
    Program program;

    @BeforeEach
    void start() throws Exception {
        home = Files.createDirectory(temp.resolve("home"));
        shop = new Workshop(Files.createDirectory(temp.resolve("shop")));
        program = Program.start(home, temp.resolve("cache"));
        program.keys().trust(shop.key.signer(), "an");
    }

    @AfterEach
    void stop() throws Exception {
        program.close();
    }

    void startAgain() throws Exception {
        program.close();
        program = Program.start(home, temp.resolve("cache"));
    }
}

package khung.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import khung.plugins.PluginRuntime;
import khung.plugins.build.PluginMaker;
import khung.text.BadInput;

/**
 * What a call about plugins works with besides.
 *
 * @param runtime empty in a run without it
 * @param maker empty in a run without it
 */
record PluginSession(Session session, Optional<PluginRuntime> runtime, Optional<PluginMaker> maker) {

    PluginRuntime theRuntime() throws Stop {
        return runtime.orElseThrow(() -> Stop.badInput(Session.phrase("plugin.none")));
    }

    PluginMaker theMaker() throws Stop {
        return maker.orElseThrow(() -> Stop.badInput(Session.phrase("plugin.none")));
    }

    /** A file or folder that is there. */
    Path there(String name) throws BadInput {
        Path path = session.resolve(name);
        if (!Files.exists(path)) {
            throw Session.bad(name, "file.none");
        }
        return path;
    }
}

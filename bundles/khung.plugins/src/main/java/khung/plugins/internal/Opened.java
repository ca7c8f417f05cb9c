package khung.plugins.internal;

import java.util.Optional;

import khung.plugins.file.PluginFile;
import khung.trust.Verification;

/**
 * A plugin file whose signature and contents were looked at.
 *
 * @param bytes of the file
 * @param signature of the file; empty when there is none
 * @param unsigned whether only developer mode lets it in
 */
record Opened(PluginFile file, byte[] bytes, Optional<byte[]> signature, Verification verification,
        boolean unsigned) {
}

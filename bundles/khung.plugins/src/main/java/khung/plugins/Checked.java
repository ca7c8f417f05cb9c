package khung.plugins;

import java.util.List;
import java.util.Map;

import khung.lint.Finding;
import khung.text.Problem;
import khung.trust.Verification;

/**
 * A plugin file looked at without installing it.
 *
 * @param file what it holds
 * @param verification of its signature
 * @param problems why it would be refused, one line each; none when it can be installed
 * @param rubrics the versions it brings, {@code id@version}
 * @param findings what the linter says of its rubrics, by {@code id@version}
 */
public record Checked(khung.plugins.file.PluginFile file, Verification verification, List<Problem> problems,
        List<String> rubrics, Map<String, List<Finding>> findings) {
}

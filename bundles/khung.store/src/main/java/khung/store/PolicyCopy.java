package khung.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import khung.policy.Policies;
import khung.policy.Policy;
import khung.policy.PolicyRecord;
import khung.policy.PolicyStore;

/**
 * Keeps a copy of the policies that hold today among the settings, under {@value #PID}, so that components with
 * that configuration follow them while they run. The copy is for reading; what counts is in the store. Each
 * property is a list with one line per record: {@code versions}, {@code rulings}, {@code supplements} and
 * {@code drafts}; {@code number} is that of the newest record.
 */
@Component(service = {}, immediate = true)
public final class PolicyCopy {

    /** Where components find the copy. */
    static final String PID = "khung.policy";

    private static final System.Logger LOG = System.getLogger(PolicyCopy.class.getName());
    private static final List<String> KINDS = List.of("versions", "rulings", "supplements", "drafts");

    private final PolicyStore store;
    private final ConfigurationAdmin settings;
    private final AutoCloseable listening;

    /** Begins, without making the start wait for the disk. */
    @Activate
    public PolicyCopy(@Reference PolicyStore store, @Reference ConfigurationAdmin settings) {
        this.store = store;
        this.settings = settings;
        this.listening = store.onPolicy(this::copy);
        Thread first = new Thread(this::copy, "khung policy copy");
        first.setDaemon(true);
        first.start();
    }

    /** Ends. The copy stays until the next start writes it again. */
    @Deactivate
    public void close() throws Exception {
        listening.close();
    }

    private synchronized void copy() {
        try {
            settings.getConfiguration(PID, "?").updateIfDifferent(properties(store.policies(), LocalDate.now()));
        } catch (IOException | IllegalStateException e) {
            // The store or the settings have gone meanwhile, or cannot be read; who asks the store itself is told.
            LOG.log(System.Logger.Level.DEBUG, PID, e);
        }
    }

    static Dictionary<String, Object> properties(Policies policies, LocalDate on) {
        Map<String, List<String>> lines = new TreeMap<>();
        KINDS.forEach(k -> lines.put(k, new ArrayList<>()));
        for (PolicyRecord record : policies.holding(on)) {
            record.policy().on(new Lines(lines));
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        lines.forEach((kind, all) -> properties.put(kind, all.toArray(new String[0])));
        properties.put("number", policies.next() - 1);
        return properties;
    }

    private record Lines(Map<String, List<String>> all) implements Policy.Cases<Void> {

        private Void add(String kind, String... words) {
            all.get(kind).add(String.join(" ", words).strip());
            return null;
        }

        @Override
        public Void version(Policy.VersionPolicy p) {
            return add("versions", p.bloc(), p.subject(), p.from().text(), p.reference(), p.unit().orElse(""));
        }

        @Override
        public Void ruling(Policy.RulingPolicy p) {
            return add("rulings", p.ruling(), p.option(), p.scope().level().name().toLowerCase(Locale.ROOT),
                    p.scope().name());
        }

        @Override
        public Void supplement(Policy.SupplementPolicy p) {
            return add("supplements", p.supplement(), p.turnedOn() ? "on" : "off", p.unit().orElse(""));
        }

        @Override
        public Void inForce(Policy.InForce p) {
            return add("drafts", p.rubric());
        }

        @Override
        public Void countered(Policy.Countered p) {
            return null;
        }
    }
}

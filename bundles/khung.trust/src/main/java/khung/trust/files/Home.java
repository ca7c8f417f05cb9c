package khung.trust.files;

import java.nio.file.Path;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import khung.owner.OwnerLock;
import khung.owner.UserFolder;
import khung.text.BadInput;
import khung.trust.TrustedKeys;

/** The user's folder. Anybody may read in it; only the process that owns it may change it. Any thread. */
@Component(service = Home.class)
public final class Home {

    private final Optional<Path> given;
    private final boolean mayChange;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile OwnerLock owner;

    /** As a component. */
    public Home() {
        this.given = Optional.empty();
        this.mayChange = false;
    }

    /** A certain folder, for a process that needs no lock. */
    public Home(Path folder, boolean mayChange) {
        this.given = Optional.of(folder);
        this.mayChange = mayChange;
    }

    /** The folder to read in; empty when there is none. */
    public Optional<Path> toRead() {
        OwnerLock lock = owner;
        if (given.isPresent() || lock != null) {
            return given.or(() -> Optional.of(lock.home()));
        }
        return UserFolder.existingHome();
    }

    /** The folder to change. */
    public Path toChange() throws BadInput {
        OwnerLock lock = owner;
        if (lock == null && !mayChange) {
            throw Refusal.of(TrustedKeys.class, toRead().map(Path::toString).orElse("KHUNG_HOME"), "notOwner");
        }
        return given.orElseGet(() -> lock.home());
    }
}

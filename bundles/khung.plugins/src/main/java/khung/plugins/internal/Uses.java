package khung.plugins.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import khung.dossier.DossierStore;
import khung.plugins.Effect;

/** Which dossiers use which rubrics. */
final class Uses {

    private Uses() {
    }

    /** One entry for each rubric version, in the order given; zeros in a run without a store. */
    static List<Effect.Use> of(Optional<DossierStore> store, Collection<String> rubrics) throws IOException {
        List<DossierStore.Summary> dossiers = store.isPresent() && !rubrics.isEmpty() ? store.get().list() : List.of();
        List<Effect.Use> uses = new ArrayList<>();
        for (String rubric : rubrics) {
            int finalised = (int) dossiers.stream().filter(d -> d.rubric().equals(rubric) && d.finalised()).count();
            int all = (int) dossiers.stream().filter(d -> d.rubric().equals(rubric)).count();
            uses.add(new Effect.Use(rubric, all - finalised, finalised));
        }
        return List.copyOf(uses);
    }
}

package khung.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Supplement;
import khung.text.BadInput;

/** Finds the rubric a dossier is filled in by, its supplements laid on. */
@FunctionalInterface
public interface RubricLookup {

    /**
     * The rubric with supplements.
     *
     * @param reference {@code id@version}, or an id alone
     * @param supplements {@code id@version} of each, in order; empty where the dossier does not say, so that those
     *        in force hold
     * @param unit the dossier's unit, which may have supplements of its own
     * @return empty when the rubric or a supplement is not there
     * @throws BadInput when a supplement does not fit the rubric
     */
    Optional<Rubric> find(String reference, Optional<List<String>> supplements, String unit) throws BadInput;

    /** What is installed; where a dossier does not name supplements it has none. */
    static RubricLookup of(Rubrics installed) {
        return (reference, supplements, unit) -> {
            List<Supplement> all = new ArrayList<>();
            for (String one : supplements.orElse(List.of())) {
                Optional<Supplement> found = installed.supplements().stream().filter(s -> s.reference().equals(one))
                        .findFirst();
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                all.add(found.get());
            }
            Optional<Rubric> rubric = installed.find(reference);
            return rubric.isEmpty() ? rubric : Optional.of(rubric.get().with(all));
        };
    }

    /** The very rubric a dossier is pinned to, if it is installed. */
    static Optional<Rubric> pinned(Rubrics installed, Dossier dossier) {
        try {
            return of(installed).find(dossier.rubric(), Optional.of(dossier.supplements()), dossier.unit())
                    .filter(r -> dossier.digest().map(r.digest()::equals).orElse(true));
        } catch (BadInput e) {
            // Installed, but another content than the one pinned.
            return Optional.empty();
        }
    }
}

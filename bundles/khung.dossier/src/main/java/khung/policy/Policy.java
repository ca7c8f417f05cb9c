package khung.policy;

import java.util.Optional;
import java.util.Set;

import khung.dossier.Period;

/** One thing decided. It says nothing of who and when; that is the {@link Act} it was decided in. */
public sealed interface Policy {

    /** Does what fits the policy; the compiler sees to it that none is forgotten. */
    <T> T on(Cases<T> cases);

    /** What to do for each kind of policy. */
    interface Cases<T> {
        /** See {@link VersionPolicy}. */
        T version(VersionPolicy policy);

        /** See {@link RulingPolicy}. */
        T ruling(RulingPolicy policy);

        /** See {@link SupplementPolicy}. */
        T supplement(SupplementPolicy policy);

        /** See {@link InForce}. */
        T inForce(InForce policy);

        /** See {@link Countered}. */
        T countered(Countered policy);
    }

    /**
     * New dossiers use this version.
     *
     * @param bloc bloc of the rubric
     * @param subject who is graded by it
     * @param unit the only unit it holds for; empty for the whole province
     * @param from the first period it holds for: a quarter, or a year, as the rubric grades over
     * @param reference {@code id@version}
     * @param digest the content meant
     * @param insteadOf ids, without version, of other rubrics it takes the place of; its own earlier versions need
     *        not be named
     */
    record VersionPolicy(String bloc, String subject, Optional<String> unit, Period from, String reference,
            String digest, Set<String> insteadOf) implements Policy {

        /** Copies. */
        public VersionPolicy {
            insteadOf = Set.copyOf(insteadOf);
        }

        /** Whether it says anything about rubrics of this id. */
        public boolean speaksOf(String id) {
            return reference.startsWith(id + "@") || insteadOf.contains(id);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.version(this);
        }
    }

    /** A ruling is read this way. */
    record RulingPolicy(String ruling, String option, Scope scope) implements Policy {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.ruling(this);
        }
    }

    /**
     * A supplement is laid on a version, or no longer.
     *
     * @param supplement {@code id@version}
     * @param digest the content meant
     * @param rubric {@code id@version} of the rubric it is laid on
     * @param unit the only unit it holds for; empty for the whole province
     * @param turnedOn whether it is laid on
     */
    record SupplementPolicy(String supplement, String digest, String rubric, Optional<String> unit, boolean turnedOn)
            implements Policy {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.supplement(this);
        }
    }

    /**
     * A draft version is in force, so that dossiers by it may be finalised (R003P-01).
     *
     * @param rubric {@code id@version}
     * @param digest the content meant
     */
    record InForce(String rubric, String digest) implements Policy {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.inForce(this);
        }
    }

    /** An earlier record holds no longer. @param number the number of that record */
    record Countered(long number) implements Policy {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.countered(this);
        }
    }
}

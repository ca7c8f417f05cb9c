package khung.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.dossier.Period;
import khung.policy.Act;
import khung.policy.Policies;
import khung.policy.Policy;
import khung.policy.Policy.Countered;
import khung.policy.Policy.InForce;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.Policy.VersionPolicy;
import khung.policy.PolicyRecord;
import khung.policy.Scope;

/** What was decided. */
final class PolicyTable {

    private PolicyTable() {
    }

    static Policies all(Connection c) throws SQLException {
        Map<Long, Set<String>> insteadOf = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement("SELECT policy_no, rubric_id FROM policy_instead_of");
                ResultSet r = s.executeQuery()) {
            while (r.next()) {
                insteadOf.computeIfAbsent(r.getLong(1), n -> new TreeSet<>()).add(r.getString(2));
            }
        }
        try (PreparedStatement s = c.prepareStatement("SELECT p.policy_no, p.kind AS policy_kind, p.reference, p.digest,"
                + " p.bloc, p.subject, p.unit, p.period, p.ruling, p.chosen, p.reach, p.reach_of, p.rubric, p.turned_on,"
                + " p.countered, " + ActTable.COLUMNS
                + " FROM policy p JOIN act a ON a.id = p.act_id ORDER BY p.policy_no");
                ResultSet r = s.executeQuery()) {
            List<PolicyRecord> all = new ArrayList<>();
            while (r.next()) {
                long number = r.getLong("policy_no");
                all.add(new PolicyRecord(number, ActTable.read(r), read(r, insteadOf.getOrDefault(number, Set.of()))));
            }
            return new Policies(all);
        }
    }

    private static Policy read(ResultSet r, Set<String> insteadOf) throws SQLException {
        Optional<String> unit = Optional.ofNullable(r.getString("unit"));
        return switch (r.getString("policy_kind")) {
            case "version" -> new VersionPolicy(r.getString("bloc"), r.getString("subject"), unit,
                    Period.parse(r.getString("period")).orElseThrow(), r.getString("reference"),
                    r.getString("digest"), insteadOf);
            case "ruling" -> new RulingPolicy(r.getString("ruling"), r.getString("chosen"),
                    new Scope(Scope.Level.valueOf(r.getString("reach").toUpperCase(Locale.ROOT)),
                            r.getString("reach_of")));
            case "supplement" -> new SupplementPolicy(r.getString("reference"), r.getString("digest"),
                    r.getString("rubric"), unit, r.getBoolean("turned_on"));
            case "in-force" -> new InForce(r.getString("reference"), r.getString("digest"));
            case "countered" -> new Countered(r.getLong("countered"));
            default -> throw new SQLException(r.getString("policy_kind"));
        };
    }

    static void add(Connection c, Act act, List<Policy> policies) throws SQLException {
        long number = Numbers.one(c, "SELECT COALESCE(MAX(policy_no), 0) FROM policy");
        for (Policy policy : policies) {
            Map<String, Object> columns = policy.on(new Columns());
            columns.put("policy_no", ++number);
            columns.put("act_id", act.id());
            insert(c, columns);
            if (policy instanceof VersionPolicy version) {
                for (String id : version.insteadOf()) {
                    try (PreparedStatement s = c.prepareStatement(
                            "INSERT INTO policy_instead_of (policy_no, rubric_id) VALUES (?, ?)")) {
                        s.setLong(1, number);
                        s.setString(2, id);
                        s.executeUpdate();
                    }
                }
            }
        }
    }

    private static void insert(Connection c, Map<String, Object> columns) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO policy (policy_no, act_id, kind, reference, digest,"
                + " bloc, subject, unit, period, ruling, chosen, reach, reach_of, rubric, turned_on, countered)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int at = 0;
            for (String name : List.of("policy_no", "act_id", "kind", "reference", "digest", "bloc", "subject", "unit",
                    "period", "ruling", "chosen", "reach", "reach_of", "rubric")) {
                Object value = columns.get(name);
                s.setObject(++at, value, name.equals("policy_no") ? Types.BIGINT : Types.VARCHAR);
            }
            s.setObject(++at, columns.get("turned_on"), Types.BOOLEAN);
            s.setObject(++at, columns.get("countered"), Types.BIGINT);
            s.executeUpdate();
        }
    }

    /** The columns each kind of policy fills. */
    private static final class Columns implements Policy.Cases<Map<String, Object>> {

        private final Map<String, Object> columns = new HashMap<>();

        @Override
        public Map<String, Object> version(VersionPolicy p) {
            columns.put("kind", "version");
            columns.put("bloc", p.bloc());
            columns.put("subject", p.subject());
            columns.put("unit", p.unit().map(DossierTable::key).orElse(null));
            columns.put("period", p.from().text());
            columns.put("reference", p.reference());
            columns.put("digest", p.digest());
            return columns;
        }

        @Override
        public Map<String, Object> ruling(RulingPolicy p) {
            columns.put("kind", "ruling");
            columns.put("ruling", p.ruling());
            columns.put("chosen", p.option());
            columns.put("reach", p.scope().level().name().toLowerCase(Locale.ROOT));
            columns.put("reach_of", DossierTable.key(p.scope().name()));
            return columns;
        }

        @Override
        public Map<String, Object> supplement(SupplementPolicy p) {
            columns.put("kind", "supplement");
            columns.put("reference", p.supplement());
            columns.put("digest", p.digest());
            columns.put("rubric", p.rubric());
            columns.put("unit", p.unit().map(DossierTable::key).orElse(null));
            columns.put("turned_on", p.turnedOn());
            return columns;
        }

        @Override
        public Map<String, Object> inForce(InForce p) {
            columns.put("kind", "in-force");
            columns.put("reference", p.rubric());
            columns.put("digest", p.digest());
            return columns;
        }

        @Override
        public Map<String, Object> countered(Countered p) {
            columns.put("kind", "countered");
            columns.put("countered", p.number());
            return columns;
        }
    }
}

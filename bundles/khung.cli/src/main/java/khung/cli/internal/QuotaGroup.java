package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.quota.Allotment;
import khung.quota.Member;
import khung.quota.Quota;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Fields;

/**
 * A group of similar posts and the quota it is under: one {@code quota/1} document.
 *
 * @param name what the group is called
 */
record QuotaGroup(Guidance guidance, Quota quota, String name, List<Member> members) {

    static final String KIND = "quota/1";

    static List<QuotaGroup> read(Session session, String file) throws BadInput, IOException {
        Set<List<String>> seen = new HashSet<>();
        List<Optional<QuotaGroup>> groups = new GradingFile(session, file, KIND).read((f, guidance) -> {
            Optional<Quota> quota = quota(f, guidance);
            String name = f.need("group");
            String of = quota.map(Quota::of).orElse("");
            GradingFile.once(seen.add(List.of(InstalledGuidances.reference(guidance), of, name)), f, "group", name);
            List<Member> members = members(f, guidance);
            return quota.map(q -> new QuotaGroup(guidance, q, name, members));
        });
        return groups.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Quota> quota(Fields f, Guidance guidance) throws BadInput {
        List<Quota> quotas = Quota.of(guidance);
        String of = f.need("of");
        Optional<Quota> quota = quotas.stream().filter(q -> q.of().equals(of)).findFirst();
        if (quota.isEmpty() && f.has("of")) {
            String known = String.join(", ", quotas.stream().map(Quota::of).toList());
            f.wrong("of", Session.phrase("quota.noQuota", guidance.id(), of), quotas.isEmpty()
                    ? Session.phrase("quota.noQuota.none") : Session.phrase("quota.noQuota.remedy", known));
        }
        return quota;
    }

    private static List<Member> members(Fields f, Guidance guidance) {
        Map<String, Grade> grades = GradingFile.grades(guidance);
        Set<String> ids = new HashSet<>();
        List<Member> members = new ArrayList<>();
        for (Fields m : f.mappings("members")) {
            String id = m.need("id");
            GradingFile.once(ids.add(id), m, "id", id);
            m.need("head");
            m.need("grade");
            Optional<BigFraction> points = m.number("points");
            points.filter(p -> p.compareTo(Exact.ZERO) < 0).ifPresent(p -> m.wrong("points",
                    Session.phrase("quota.negative", p), Session.phrase("quota.negative.remedy")));
            members.add(new Member(id, m.need("name"), m.choice("head", GradingFile.YES_NO).orElse(false),
                    m.choice("grade", grades).orElse(Grade.NOT_COMPLETED), points));
            m.nothingElse();
        }
        if (members.isEmpty()) {
            f.wrong("members", Session.phrase("quota.nobody"), Session.phrase("quota.nobody.remedy"));
        }
        return members;
    }

    Allotment allot(Rulings rulings) {
        return Allotment.of(quota, members, rulings);
    }

    Optional<Member> find(String id) {
        return members.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The same with other grades, by id. */
    QuotaGroup with(Map<String, Grade> grades) {
        return new QuotaGroup(guidance, quota, name, members.stream()
                .map(m -> grades.containsKey(m.id()) ? m.with(grades.get(m.id())) : m).toList());
    }
}

package khung.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.quota.Allotment;
import khung.quota.Member;
import khung.rubric.Grade;
import khung.text.Phrase;

/** Other grades to try, from {@code --what-if ID=GRADE}. */
record WhatIf(Map<String, Grade> grades) {

    /**
     * Somebody who fares otherwise.
     *
     * @param because what brought it about
     */
    record Shift(Member member, Allotment.Place from, Allotment.Place to, Phrase because) {
    }

    static WhatIf of(List<String> words, List<QuotaGroup> groups) throws Stop {
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (String word : words) {
            int split = word.lastIndexOf('=');
            String id = Words.nfc(split < 0 ? word : word.substring(0, split));
            List<QuotaGroup> of = groups.stream().filter(g -> g.find(id).isPresent()).toList();
            if (split < 0 || of.size() != 1 || grades.containsKey(id)) {
                String key = split < 0 ? "quota.whatIf.form"
                        : of.isEmpty() ? "quota.whatIf.nobody" : "quota.whatIf.twice";
                throw Stop.badInput(Session.phrase(key, split < 0 ? word : id));
            }
            Map<String, Grade> known = GradingFile.grades(of.get(0).guidance());
            grades.put(id, Optional.ofNullable(known.get(word.substring(split + 1).strip())).orElseThrow(() -> Stop
                    .badInput(Session.phrase("quota.whatIf.grade", word, String.join(", ", known.keySet())))));
        }
        return new WhatIf(grades);
    }

    boolean concerns(QuotaGroup group) {
        return grades.keySet().stream().anyMatch(id -> group.find(id).isPresent());
    }

    /** Who fares otherwise, in the order of the file. */
    List<Shift> shifts(QuotaGroup group, Allotment before, Allotment after) {
        Map<String, Allotment.Place> was = before.fates();
        Map<String, Allotment.Place> is = after.fates();
        return group.members().stream().map(m -> new Shift(m, was.getOrDefault(m.id(), Allotment.Place.NONE),
                is.getOrDefault(m.id(), Allotment.Place.NONE), because(m, before, after)))
                .filter(s -> s.from() != s.to()).toList();
    }

    private Phrase because(Member member, Allotment before, Allotment after) {
        if (grades.containsKey(member.id()) && grades.get(member.id()) != member.grade()) {
            return Session.phrase("quota.because.grade");
        }
        if (before.places() != after.places()) {
            return Session.phrase("quota.because.places", String.valueOf(before.places()),
                    String.valueOf(after.places()), String.valueOf(before.base()), String.valueOf(after.base()));
        }
        return Session.phrase("quota.because.order");
    }
}

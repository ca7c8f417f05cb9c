package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.quota.Allotment;
import khung.quota.Member;
import khung.quota.Quota;
import khung.text.BadInput;
import khung.text.Exact;

/** One allotment, in words and in JSON. */
record QuotaResult(QuotaGroup group, Allotment allotment, Grounds grounds, Map<String, Allotment.Place> fates) {

    private static final List<Allotment.Place> ORDER = List.of(Allotment.Place.IN, Allotment.Place.TIED,
            Allotment.Place.OUT, Allotment.Place.FREE, Allotment.Place.NONE);

    QuotaResult(QuotaGroup group, Allotment allotment, Grounds grounds) {
        this(group, allotment, grounds, allotment.fates());
    }

    private Allotment.Place fate(Member member) {
        return fates.getOrDefault(member.id(), Allotment.Place.NONE);
    }

    void print() throws BadInput, IOException {
        Session session = grounds.session();
        trace().forEach(l -> session.print("  " + l));
        TextTable table = new TextTable();
        for (Member member : members()) {
            String points = member.points().map(p -> Exact.display(p, decimals())).orElse("—");
            table.row(place(fate(member)), member.name() + " (" + member.id() + ")", points,
                    grounds.name(member.grade()), apart(member).map(p -> session.say("quota.apart."
                            + Json.word(fate(member)), p)).orElse(""));
        }
        table.lines().forEach(l -> session.print("    " + l));
        grounds.print(allotment.rules(), allotment.rulings());
    }

    String place(Allotment.Place place) {
        return grounds.session().say("quota.place." + Json.word(place));
    }

    /** The result in sentences, in the order it is worked out. */
    private List<String> trace() {
        Session session = grounds.session();
        Quota quota = allotment.quota();
        List<String> lines = new ArrayList<>();
        lines.add(session.say("quota.trace.counted", String.valueOf(allotment.counted()),
                String.valueOf(group.members().size() - allotment.counted())));
        lines.add(session.say("quota.trace.base", String.valueOf(allotment.base()), grounds.name(quota.base())));
        lines.add(session.say("quota.trace.places", String.valueOf(allotment.places()), grounds.name(quota.grade()),
                Exact.percent(allotment.shareReached(), decimals()), Exact.percent(quota.share(), decimals())));
        if (!allotment.determinedByText()) {
            lines.add(session.say("quota.trace.noChoice"));
        }
        if (!allotment.tied().isEmpty()) {
            lines.add(session.say("quota.trace.tied", String.valueOf(allotment.tied().size()),
                    String.valueOf(allotment.placesForTied())));
        }
        return lines;
    }

    void write(JsonGenerator out) throws IOException, BadInput {
        out.writeStartObject();
        out.writeNumberField("counted", allotment.counted());
        out.writeNumberField("base", allotment.base());
        out.writeNumberField("places", allotment.places());
        Json.number(out, "shareReached", allotment.shareReached(), Exact.percent(allotment.shareReached(), decimals()));
        out.writeBooleanField("determinedByText", allotment.determinedByText());
        Json.texts(out, "options", allotment.determinedByText() ? List.of()
                : Stream.of(allotment.in(), allotment.tied(), allotment.out()).flatMap(List::stream).map(Member::id)
                        .toList());
        out.writeNumberField("placesForTied", allotment.placesForTied());
        out.writeArrayFieldStart("members");
        for (Member member : members()) {
            out.writeStartObject();
            out.writeStringField("id", member.id());
            out.writeStringField("name", member.name());
            out.writeBooleanField("head", member.head());
            out.writeStringField("grade", Json.word(member.grade()));
            Json.number(out, "points", member.points(), decimals());
            out.writeStringField("place", Json.word(fate(member)));
            Json.number(out, "apart", apart(member), decimals());
            out.writeEndObject();
        }
        out.writeEndArray();
        grounds.write(out, allotment.rules(), allotment.rulings());
        Json.texts(out, "trace", trace());
        out.writeEndObject();
    }

    private int decimals() {
        return group.guidance().decimals();
    }

    /** By fate, and within it best first, as the allotment has them. */
    private List<Member> members() {
        List<Member> ranked = Stream.of(allotment.in(), allotment.tied(), allotment.out(), allotment.free())
                .flatMap(List::stream).toList();
        List<Member> all = new ArrayList<>(ranked);
        group.members().stream().filter(m -> fate(m) == Allotment.Place.NONE).forEach(all::add);
        all.sort((a, b) -> Integer.compare(ORDER.indexOf(fate(a)), ORDER.indexOf(fate(b))));
        return all;
    }

    /** Points from the other side of the edge; empty where the points do not tell who is in and who is out. */
    private Optional<BigFraction> apart(Member member) {
        if (allotment.determinedByText() || member.points().isEmpty()) {
            return Optional.empty();
        }
        Allotment.Place place = fate(member);
        List<Member> other = place != Allotment.Place.IN && place != Allotment.Place.OUT ? List.of()
                : !allotment.tied().isEmpty() ? allotment.tied()
                : place == Allotment.Place.OUT ? allotment.in() : allotment.out();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Member edge = other.get(place == Allotment.Place.OUT ? other.size() - 1 : 0);
        return edge.points().map(e -> member.points().get().subtract(e)).map(BigFraction::abs);
    }
}

package khung.grading;

import java.util.List;

/** What is known when conditions are weighed: the facts, and the stretches the total can fall into. */
record Known(List<Segment> totals, Facts facts) {

    Known with(Segment segment) {
        return new Known(List.of(segment), facts);
    }

    Known with(Facts other) {
        return new Known(totals, other);
    }
}

package khung.documents.internal;

import java.util.List;
import java.util.Map;

import khung.rubric.Form;
import khung.rubric.Rubric;

/** The form of a rubric; where its source prints none, or no header, the least that names the subject and the table. */
final class PlainForm {

    /** Subjects who are one person each. */
    private static final List<String> PERSONS = List.of("leader", "party-member");

    private PlainForm() {
    }

    static Form of(Rubric rubric) {
        return rubric.form().map(f -> f.fields().isEmpty() ? with(f, fields(rubric)) : f).orElseGet(() -> plain(rubric));
    }

    private static Form with(Form f, List<Form.Field> fields) {
        return new Form(f.issuer(), f.motto(), f.dateLine(), f.title(), fields, f.intro(), f.totals(), f.proposal(),
                f.selfSignature(), f.review(), f.reviewFields(), f.authoritySignature());
    }

    private static Form plain(Rubric rubric) {
        String period = Words.word(rubric.period().equals("quarter") ? "period.quarter" : "period.year");
        boolean graded = !rubric.guidance().gradeNames().isEmpty();
        return new Form(List.of(), "", "", List.of(rubric.title(), period), fields(rubric), List.of(),
                rubric.scores() ? Map.of("total", Words.word("total")) : Map.of(),
                graded ? List.of(Words.word("proposal")) : List.of(), List.of(Words.word("signed")), "", List.of(),
                List.of());
    }

    private static List<Form.Field> fields(Rubric rubric) {
        String name = PERSONS.contains(rubric.subject()) ? "name.person" : "name.body";
        return List.of(new Form.Field("name", Words.word(name), false),
                new Form.Field("unit", Words.word("name.unit"), false));
    }
}
